package igf.proposal.invitation;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on a roster, or the owner, with the details that an invitation needs.
 *
 * @param entry entry on the roster, null for an owner who is not on it
 * @param role as the roster names it, or OWNER
 * @param language BCP 47 tag of the language for mails
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
