package igf.proposal.round;

import igf.api.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the MAG with the data for the assignment of reviews.
 *
 * @param ids all ids of the same person, including {@code person}
 * @param subthemes subthemes that the member knows best; empty for all
 */
public record Panelist(
        UUID person,
        Set<UUID> ids,
        @Nullable String affiliation,
        @Nullable StakeholderGroup stakeholderGroup,
        List<String> subthemes,
        ConflictDeclaration declared) {
    public Panelist {
        ids = Set.copyOf(ids);
        subthemes = List.copyOf(subthemes);
    }

    public Panelist(
            UUID person,
            @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            List<String> subthemes) {
        this(person, Set.of(person), affiliation, stakeholderGroup, subthemes, ConflictDeclaration.NONE);
    }

    public Panelist withConflicts(ConflictDeclaration conflicts) {
        return new Panelist(person, ids, affiliation, stakeholderGroup, subthemes, conflicts);
    }
}
