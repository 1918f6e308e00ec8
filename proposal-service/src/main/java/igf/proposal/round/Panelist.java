package igf.proposal.round;

import igf.api.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the MAG as far as it matters for what to review.
 *
 * @param same every id of the same human, the person's own among them
 * @param affiliation name of the organization
 * @param subthemes that the member knows best, none for all
 * @param declared what the member cannot judge
 */
public record Panelist(
        UUID person,
        Set<UUID> same,
        @Nullable String affiliation,
        @Nullable StakeholderGroup stakeholderGroup,
        List<String> subthemes,
        Declared declared) {
    public Panelist {
        same = Set.copyOf(same);
        subthemes = List.copyOf(subthemes);
    }

    /** One with a single id, who has declared nothing. */
    public Panelist(
            UUID person,
            @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            List<String> subthemes) {
        this(person, Set.of(person), affiliation, stakeholderGroup, subthemes, Declared.NOTHING);
    }

    public Panelist declaring(Declared conflicts) {
        return new Panelist(person, same, affiliation, stakeholderGroup, subthemes, conflicts);
    }
}
