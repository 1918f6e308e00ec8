package igf.api.venue;

import igf.api.programme.ListedSession;
import java.util.List;

/**
 * A room with its released sessions.
 *
 * @param room slug
 * @param name as people call it
 * @param capacity seats
 * @param layouts it can have, such as {@code ROUND_TABLE}; empty leaves open what there is
 * @param sessions that were released for it, by time
 */
public record RoomListed(String room, String name, int capacity, List<String> layouts, List<ListedSession> sessions) {}
