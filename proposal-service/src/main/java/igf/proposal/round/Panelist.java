package igf.proposal.round;

import igf.api.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the MAG with the data for the assignment of reviews.
 *
 * @param same all ids of the same human, including the person's own
 * @param subthemes subthemes that the member knows best; empty for all
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
