package igf.scheduling.plan;

import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * A room and a time that the solver can assign.
 *
 * @param openUntil when the room is closed next, not after the start if it is closed then; {@link Instant#MAX} if never
 */
record Spot(Room room, LocalDateTime start, Instant startsAt, int slotMinutes, Instant openUntil) {

    static Spot of(Room room, LocalDateTime start, int slotMinutes, EditionFacts edition) {
        var zone = edition.zone();
        var startsAt = LocalTimes.toInstant(start, zone);
        return new Spot(
                room,
                start,
                startsAt,
                slotMinutes,
                room.findNextClosure(startsAt, zone).orElse(Instant.MAX));
    }

    boolean isClosedAtStart() {
        return !openUntil.isAfter(startsAt);
    }
}
