package igf.proposal.round;

import igf.api.round.Conflict;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with the data for the assignment of reviewers.
 *
 * @param owner its creator, null without a verified address
 * @param organizations their organizations, as {@link Organizations#keys} normalizes them
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

    /** Returns the conflict of a person with one id and no declared conflicts. */
    public Optional<Conflict> findConflict(UUID person, @Nullable String affiliation) {
        return findConflict(new Panelist(person, affiliation, null, List.of()));
    }

    /** Returns why a reviewer must not review the proposal; empty if they may. */
    public Optional<Conflict> findConflict(Panelist reviewer) {
        if (!Collections.disjoint(recused, reviewer.ids())) {
            return Optional.of(Conflict.RECUSED);
        }
        var declared = reviewer.declared();
        if (declared.proposals().contains(proposal)
                || !Collections.disjoint(organizations, Organizations.keys(declared.organizations()))) {
            return Optional.of(Conflict.DECLARED);
        }
        if (owner != null && reviewer.ids().contains(owner)) {
            return Optional.of(Conflict.OWNER);
        }
        if (!Collections.disjoint(people, reviewer.ids())) {
            return Optional.of(Conflict.ON_THE_ROSTER);
        }
        return Collections.disjoint(organizations, Organizations.keys(reviewer.affiliation()))
                ? Optional.empty()
                : Optional.of(Conflict.SAME_ORGANIZATION);
    }
}
