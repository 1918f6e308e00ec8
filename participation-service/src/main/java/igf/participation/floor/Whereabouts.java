package igf.participation.floor;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where somebody speaks from. What was seen counts most. Somebody who says that they are online is online, even with a seat in
 * the room: a seat does not bring them there. Somebody who says that they are in the room is believed unless their seat, or without one
 * their registration, is online.
 *
 * @param present where they were seen coming and not leaving
 * @param seat where their seat is
 * @param attendance how they are registered
 */
public record Whereabouts(Set<Mode> present, Optional<Mode> seat, Attendance attendance) {

    public Whereabouts {
        present = Set.copyOf(present);
    }

    public Mode mode(Mode said) {
        if (present.size() == 1) {
            return present.iterator().next();
        }
        // Who is in the room with a screen of the session before them is in the room.
        if (present.contains(Mode.ONSITE)) {
            return Mode.ONSITE;
        }
        var booked = seat.orElse(attendance == Attendance.ONLINE ? Mode.ONLINE : said);
        return said == Mode.ONLINE ? Mode.ONLINE : booked;
    }
}
