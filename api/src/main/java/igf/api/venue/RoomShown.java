package igf.api.venue;

import java.util.List;

/**
 * A room.
 *
 * @param room slug
 * @param name name to display
 * @param capacity seats
 * @param layouts possible layouts: CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM or FLEXIBLE, and more may be added;
 *     empty if unknown
 */
public record RoomShown(String room, String name, int capacity, List<String> layouts) {}
