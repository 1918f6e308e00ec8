package igf.proposal.review;

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
public record Candidate(
        UUID proposal,
        int number,
        List<String> subthemes,
        @Nullable UUID owner,
        Set<UUID> people,
        Set<String> organizations,
        Set<UUID> recused) {
    public Candidate {
        subthemes = List.copyOf(subthemes);
        people = Set.copyOf(people);
        organizations = Set.copyOf(organizations);
        recused = Set.copyOf(recused);
    }

    /** Why a person must not review it; empty if nothing speaks against it. */
    public Optional<Conflict> conflictWith(UUID person, @Nullable String affiliation) {
        if (recused.contains(person)) {
            return Optional.of(Conflict.RECUSED);
        }
        if (person.equals(owner)) {
            return Optional.of(Conflict.OWNER);
        }
        if (people.contains(person)) {
            return Optional.of(Conflict.ON_THE_ROSTER);
        }
        return Organizations.keys(affiliation).stream().anyMatch(organizations::contains)
                ? Optional.of(Conflict.SAME_ORGANIZATION)
                : Optional.empty();
    }
}
