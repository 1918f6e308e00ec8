package igf.api.venue;

/**
 * A slot of a day, in which a session can start.
 *
 * @param start local to the edition's time zone, as {@code 09:00}
 * @param minutes length in minutes
 */
public record GridSlotShown(String start, int minutes) {}
