package igf.proposal.proposal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a roster stands since submission.
 *
 * @param breaches of the edition's minimum when it was last found different; null before it was looked at
 * @param former who left, in that order
 */
public record RosterStanding(@Nullable List<RosterBreach> breaches, List<FormerEntry> former) {

    static final RosterStanding NEW = new RosterStanding(null, List.of());

    public RosterStanding {
        breaches = breaches == null ? null : List.copyOf(breaches);
        former = List.copyOf(former);
    }

    public boolean isBelowMinimum() {
        return breaches != null && !breaches.isEmpty();
    }

    RosterStanding lacking(List<RosterBreach> found) {
        return new RosterStanding(found, former);
    }

    RosterStanding without(FormerEntry entry) {
        var more = new ArrayList<>(former);
        more.add(entry);
        return new RosterStanding(breaches, more);
    }
}
