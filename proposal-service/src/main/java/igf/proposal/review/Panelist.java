package igf.proposal.review;

import igf.proposal.vocabulary.StakeholderGroup;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the MAG as far as it matters for what to review.
 *
 * @param affiliation name of the organization
 * @param subthemes that the member knows best, none for all
 */
public record Panelist(
        UUID person,
        @Nullable String affiliation,
        @Nullable StakeholderGroup stakeholderGroup,
        List<String> subthemes) {
    public Panelist {
        subthemes = List.copyOf(subthemes);
    }
}
