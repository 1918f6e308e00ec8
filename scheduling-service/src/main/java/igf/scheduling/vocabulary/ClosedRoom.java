package igf.scheduling.vocabulary;

import java.util.List;

/**
 * A room that is closed during a session.
 *
 * @param name the room's name
 * @param closures the closures that overlap the session
 */
public record ClosedRoom(String name, List<Closure> closures) {

    public ClosedRoom {
        closures = List.copyOf(closures);
    }
}
