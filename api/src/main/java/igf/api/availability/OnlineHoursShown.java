package igf.api.availability;

/**
 * The hours of each day in which a person can take part online.
 *
 * @param earliest local to the time zone of the availability, as {@code 08:00}
 * @param latest local like {@code earliest}; if it is before {@code earliest}, the hours end on the next day
 */
public record OnlineHoursShown(String earliest, String latest) {}
