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
 * @param presentModes modes in which they joined and have not left
 * @param seatMode mode of their seat; empty without a seat
 * @param attendance attendance in their registration
 */
public record SpeakingModeRule(Set<Mode> presentModes, Optional<Mode> seatMode, Attendance attendance) {

    public SpeakingModeRule {
        presentModes = Set.copyOf(presentModes);
    }

    public Mode decide(Mode claimed) {
        if (presentModes.size() == 1) {
            return presentModes.iterator().next();
        }
        // A person in the room may also have joined online, on a screen.
        if (presentModes.contains(Mode.ONSITE)) {
            return Mode.ONSITE;
        }
        var booked = seatMode.orElse(attendance == Attendance.ONLINE ? Mode.ONLINE : claimed);
        return claimed == Mode.ONLINE ? Mode.ONLINE : booked;
    }
}
