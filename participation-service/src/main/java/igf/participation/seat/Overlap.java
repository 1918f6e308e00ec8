package igf.participation.seat;

import igf.participation.vocabulary.Session;
import igf.platform.domain.Refusal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Another session at the same time in whose room a person has a seat. */
public record Overlap(UUID session, int number, String title, Instant startsAt, Instant endsAt) {

    static Overlap of(Session session) {
        return new Overlap(session.id(), session.number(), session.title(), session.startsAt(), session.endsAt());
    }

    Refusal refusal() {
        return Refusal.conflict(
                "SEATS_OVERLAP",
                "You have a seat in the room of #" + number + " " + title
                        + ", which takes place at the same time. Give it back, or name it in inPlaceOf to swap.",
                Map.of(
                        "sessionId", session,
                        "number", number,
                        "title", title,
                        "startsAt", startsAt,
                        "endsAt", endsAt));
    }
}
