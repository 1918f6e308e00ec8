package igf.proposal.edition;

import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer of one edition, a member of its MAG.
 *
 * @param person the person's random id, found by e-mail address
 * @param subthemes ids of the edition's subthemes that the reviewer knows best; empty for all
 */
public record Reviewer(
        UUID person,
        PersonalValue name,
        PersonalValue email,
        @Nullable String affiliation,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        List<String> subthemes) {
    public Reviewer {
        subthemes = List.copyOf(subthemes);
    }
}
