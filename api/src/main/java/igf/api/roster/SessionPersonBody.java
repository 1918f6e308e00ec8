package igf.api.roster;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person in a session without a proposal. Only the role is required, since the person may be found
 * later.
 *
 * @param role role in the session
 * @param name name to display
 * @param email address that identifies the person and gets the invitation
 * @param affiliation name of the organization
 * @param stakeholderGroup as the person states it
 * @param region regional group
 * @param language BCP 47 tag of mails to them
 * @param attendance how the person takes part
 */
public record SessionPersonBody(
        @NotNull RosterRole role,
        @Size(max = 300) @Nullable String name,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 500) @Nullable String affiliation,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Size(max = 35) @Nullable String language,
        @Nullable Attendance attendance) {}
