package igf.api.venue;

import java.time.LocalDate;
import java.util.List;

/**
 * A day.
 *
 * @param date date of the day
 * @param slots slots in order
 * @param rooms slugs of the rooms that have these slots; empty for all that no other item of the date names
 */
public record GridDayShown(LocalDate date, List<GridSlotShown> slots, List<String> rooms) {}
