package igf.participation.seat;

import igf.participation.vocabulary.Session;
import java.util.UUID;

/**
 * What a session's seats depend on, as a release tells it.
 *
 * @param capacity seats in the room
 * @param release the release's number; an older one is not believed any more
 */
public record Room(UUID session, String edition, UUID proposal, int capacity, int release) {

    public static Room of(Session session) {
        return new Room(session.id(), session.edition(), session.proposal(), session.capacity(), session.release());
    }

    public String seats() {
        return SeatCommand.seatsOf(session);
    }
}
