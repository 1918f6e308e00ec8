package igf.participation.floor;

import igf.participation.vocabulary.Mode;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody speaks from. What was seen counts before what was reserved, and that before what somebody says: the shorter
 * queue is open to those who are there.
 *
 * @param present where they were seen coming and not leaving
 * @param seat where their seat is
 */
public record Whereabouts(Set<Mode> present, Optional<Mode> seat) {

    public Whereabouts {
        present = Set.copyOf(present);
    }

    public Mode mode(Mode said) {
        if (present.size() == 1) {
            return present.iterator().next();
        }
        // Who is in the room with a screen of the session before them is in the room.
        return present.contains(Mode.ONSITE) ? Mode.ONSITE : seat.orElse(said);
    }
}
