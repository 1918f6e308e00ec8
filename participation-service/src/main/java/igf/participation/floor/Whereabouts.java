package igf.participation.floor;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Mode;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a person speaks from the room or online. Observed presence comes first. Without it, a person who says
 * "online" is online, even with a seat in the room. A person who says "in the room" is believed unless their seat, or
 * without one their registration, is online.
 *
 * @param present modes in which they joined and have not left
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
        // A person in the room may also have joined online, on a screen.
        if (present.contains(Mode.ONSITE)) {
            return Mode.ONSITE;
        }
        var booked = seat.orElse(attendance == Attendance.ONLINE ? Mode.ONLINE : said);
        return said == Mode.ONLINE ? Mode.ONLINE : booked;
    }
}
