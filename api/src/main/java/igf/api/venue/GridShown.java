package igf.api.venue;

import java.util.List;

/**
 * An edition's days.
 *
 * @param days days in order
 * @param bufferMinutes time that a person needs between sessions in two rooms
 */
public record GridShown(List<GridDayShown> days, int bufferMinutes) {}
