package igf.api.venue;

import java.time.LocalDate;
import java.util.List;

/**
 * A day.
 *
 * @param date date of the day
 * @param slots slots in order
 */
public record GridDayShown(LocalDate date, List<GridSlotShown> slots) {}
