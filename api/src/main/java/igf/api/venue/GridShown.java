package igf.api.venue;

import java.util.List;

/**
 * An edition's days.
 *
 * @param days days in order
 */
public record GridShown(List<GridDayShown> days) {}
