package igf.proposal.invitation;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a roster, as an invitation knows them; its owner too.
 *
 * @param entry on the roster, null for an owner who is not on it
 * @param role as the roster names it, or OWNER
 * @param language BCP 47 tag that the person wants to be written to in
 */
public record Guest(
        UUID person,
        @Nullable UUID entry,
        String role,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String affiliation,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable Attendance attendance,
        @Nullable String language) {}
