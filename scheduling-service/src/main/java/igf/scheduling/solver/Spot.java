package igf.scheduling.solver;

import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A room and a time that the solver can assign.
 *
 * @param openUntil when the room is closed next, not after the start if it is closed then; {@link Instant#MAX} if never
 * @param inEdition whether its day is one of the edition's
 * @param offered whether a session can move here; otherwise a session that is here can only stay
 */
record Spot(
        Room room,
        LocalDateTime start,
        Instant startsAt,
        int slotMinutes,
        Instant openUntil,
        boolean inEdition,
        boolean offered) {

    static Spot of(Room room, LocalDateTime start, int slotMinutes, EditionFacts edition) {
        var zone = edition.zone();
        var startsAt = LocalTimes.toInstant(start, zone);
        return new Spot(
                room,
                start,
                startsAt,
                slotMinutes,
                room.findNextClosure(startsAt, zone).orElse(Instant.MAX),
                edition.includesDay(start.toLocalDate()),
                false);
    }

    Spot asOffered() {
        return new Spot(room, start, startsAt, slotMinutes, openUntil, inEdition, true);
    }

    LocalDate day() {
        return start.toLocalDate();
    }

    boolean isClosedAtStart() {
        return !openUntil.isAfter(startsAt);
    }

    boolean isAt(String otherRoom, LocalDateTime otherStart) {
        return start.equals(otherStart) && room.room().equals(otherRoom);
    }
}
