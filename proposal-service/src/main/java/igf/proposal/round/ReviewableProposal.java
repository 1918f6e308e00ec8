package igf.proposal.round;

import igf.api.round.Conflict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as far as it matters for who may review it.
 *
 * @param owner who created it, null for somebody without a verified address
 * @param people on its roster, in any role
 * @param organizations of those, as {@link Organizations#keys} compares them
 * @param recused reviewers who stood aside
 */
public record ReviewableProposal(
        UUID proposal,
        int number,
        List<String> subthemes,
        @Nullable UUID owner,
        Set<UUID> people,
        Set<String> organizations,
        Set<UUID> recused) {
    public ReviewableProposal {
        subthemes = List.copyOf(subthemes);
        people = Set.copyOf(people);
        organizations = Set.copyOf(organizations);
        recused = Set.copyOf(recused);
    }

    /** Why somebody with one id, who has declared nothing, must not review it. */
    public Optional<Conflict> conflictWith(UUID person, @Nullable String affiliation) {
        return conflictWith(new Panelist(person, affiliation, null, List.of()));
    }

    /** Why a reviewer must not review it; empty if nothing speaks against it. */
    public Optional<Conflict> conflictWith(Panelist reviewer) {
        if (!Collections.disjoint(recused, reviewer.same())) {
            return Optional.of(Conflict.RECUSED);
        }
        var declared = reviewer.declared();
        if (declared.proposals().contains(proposal)
                || !Collections.disjoint(organizations, Organizations.keys(declared.organizations()))) {
            return Optional.of(Conflict.DECLARED);
        }
        if (owner != null && reviewer.same().contains(owner)) {
            return Optional.of(Conflict.OWNER);
        }
        if (!Collections.disjoint(people, reviewer.same())) {
            return Optional.of(Conflict.ON_THE_ROSTER);
        }
        return Collections.disjoint(organizations, Organizations.keys(reviewer.affiliation()))
                ? Optional.empty()
                : Optional.of(Conflict.SAME_ORGANIZATION);
    }
}
