package igf.proposal.proposal;

import igf.platform.domain.Actor;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A proposal on the write side.
 *
 * @param version version for {@code ETag} and {@code If-Match}
 * @param proven people who changed it themselves under a verified address; excludes the secretariat
 */
public record VersionedProposal(long version, ProposalState state, Set<UUID> proven) {
    public VersionedProposal {
        proven = Set.copyOf(proven);
    }

    /** Returns the proposal after events of an actor. */
    public VersionedProposal after(List<ProposalEvent> events, Actor actor) {
        var after = state;
        var newProven = new HashSet<>(proven);
        for (var event : events) {
            after = after.after(event);
            provenBy(actor).ifPresent(newProven::add);
        }
        return new VersionedProposal(version + events.size(), after, newProven);
    }

    /** Returns the person whose change proves that they know of the proposal. */
    static Optional<UUID> provenBy(Actor actor) {
        return actor.has("SECRETARIAT") ? Optional.empty() : Optional.ofNullable(actor.person());
    }
}
