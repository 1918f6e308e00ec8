package igf.proposal.round;

import java.util.List;
import java.util.UUID;

/**
 * The conflicts of interest that a reviewer declared.
 *
 * @param organizations organizations whose proposals they cannot judge, other than their own
 */
public record ConflictDeclaration(List<String> organizations, List<UUID> proposals) {

    public static final ConflictDeclaration NONE = new ConflictDeclaration(List.of(), List.of());

    public ConflictDeclaration {
        organizations = List.copyOf(organizations);
        proposals = List.copyOf(proposals);
    }

    /** Returns whether this includes everything in another declaration, regardless of the spelling of names. */
    boolean includesAllOf(ConflictDeclaration other) {
        return proposals.containsAll(other.proposals)
                && Organizations.keys(organizations).containsAll(Organizations.keys(other.organizations));
    }
}
