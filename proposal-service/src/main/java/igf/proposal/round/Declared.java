package igf.proposal.round;

import java.util.List;
import java.util.UUID;

/**
 * What a reviewer says that they cannot judge.
 *
 * @param organizations whose proposals they cannot judge, beside their own one
 * @param proposals that they cannot judge
 */
public record Declared(List<String> organizations, List<UUID> proposals) {

    public static final Declared NOTHING = new Declared(List.of(), List.of());

    public Declared {
        organizations = List.copyOf(organizations);
        proposals = List.copyOf(proposals);
    }

    /** Whether this names everything that another declaration does, however the names are written. */
    boolean covers(Declared other) {
        return proposals.containsAll(other.proposals)
                && Organizations.keys(organizations).containsAll(Organizations.keys(other.organizations));
    }
}
