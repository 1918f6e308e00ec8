package igf.participation.seat;

import igf.participation.vocabulary.Session;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a session's seats depend on, as a release tells it.
 *
 * @param capacity seats in the room
 * @param release the release's number; an older one is not believed any more
 * @param number of the session's proposal, for who is written to; null as it was told before
 * @param title likewise
 * @param startsAt when the session begins; null as it was stored before this was kept
 * @param endsAt likewise
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

    boolean isAtTimeOf(Room other) {
        return Objects.equals(startsAt, other.startsAt) && Objects.equals(endsAt, other.endsAt);
    }

    public String seats() {
        return SeatCommand.seatsOf(session);
    }
}
