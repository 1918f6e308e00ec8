package igf.api.venue;

import java.util.List;

/**
 * A room.
 *
 * @param room slug
 * @param name as people call it
 * @param capacity seats
 * @param layouts it can have, such as {@code ROUND_TABLE}; empty leaves open what there is
 */
public record RoomShown(String room, String name, int capacity, List<String> layouts) {}
