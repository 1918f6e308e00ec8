package igf.scheduling.programme;

import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A session at a time: a room and people that are taken. */
public record Occupied(
        UUID sessionId, int number, String title, String room, Instant from, Instant until, List<Member> people) {

    public static Occupied by(Session session, Place place) {
        return new Occupied(
                session.id(),
                session.facts().number(),
                session.facts().title(),
                place.room(),
                place.startsAt(),
                place.endsAt(),
                session.people());
    }

    boolean overlaps(Occupied other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }
}
