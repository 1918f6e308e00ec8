package igf.api.venue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A room.
 *
 * @param room slug
 * @param name name to display
 * @param capacity seats
 * @param layouts possible layouts: CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM or FLEXIBLE, and more may be added by later
 *     versions; empty if unknown
 * @param equipment what the room has, in the secretariat's words
 * @param onlineSeats participants who can join online; null if unlimited
 * @param closed when the room cannot be used; empty for everybody but the secretariat
 */
public record RoomShown(
        String room,
        String name,
        int capacity,
        List<String> layouts,
        List<String> equipment,
        @Nullable Integer onlineSeats,
        List<ClosureShown> closed) {}
