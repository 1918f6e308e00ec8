package igf.scheduling.plan;

import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.LocalTimes;
import java.time.Instant;
import java.time.LocalDateTime;

record Spot(Room room, LocalDateTime start, Instant startsAt, int slotMinutes) {

    static Spot of(Room room, LocalDateTime start, int slotMinutes, EditionFacts edition) {
        return new Spot(room, start, LocalTimes.toInstant(start, edition.zone()), slotMinutes);
    }
}
