package igf.participation.seat;

import igf.participation.vocabulary.Session;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The released facts of a session on which its seats depend.
 *
 * @param capacity seats in the room
 * @param release the release's number; older releases are ignored
 * @param number the number of the session's proposal, for mails; null in older events
 * @param title the session's title, for mails; null in older events
 * @param startsAt when the session begins; null in older events
 * @param endsAt when the session ends; null in older events
 */
public record Room(
        UUID session,
        String edition,
        UUID proposal,
        int capacity,
        int release,
        @Nullable Integer number,
        @Nullable String title,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt) {

    public static Room of(Session session) {
        return new Room(
                session.id(),
                session.edition(),
                session.proposal(),
                session.capacity(),
                session.release(),
                session.number(),
                session.title(),
                session.startsAt(),
                session.endsAt());
    }

    boolean hasSameTime(Room other) {
        return Objects.equals(startsAt, other.startsAt) && Objects.equals(endsAt, other.endsAt);
    }

    public String seatsId() {
        return SeatCommand.seatsId(session);
    }
}
