package igf.api.venue;

import igf.api.programme.ListedSession;
import java.util.List;

/**
 * A room with its released sessions.
 *
 * @param room slug
 * @param name name to display
 * @param capacity seats
 * @param layouts possible layouts: CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM or FLEXIBLE, and more may be added;
 *     empty if unknown
 * @param sessions its released sessions, sorted by time
 */
public record RoomListed(String room, String name, int capacity, List<String> layouts, List<ListedSession> sessions) {}
