package igf.api.roster;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new entry of a roster: one role of one person. Only the role is required, since the person may be found later.
 *
 * @param role role in the session
 * @param name name to display
 * @param email address that identifies the person and gets the invitation
 * @param affiliation name of the organization
 * @param organizationId identifies the organization for limits instead of its name; checks of conflicts compare both
 * @param stakeholderGroup as the person states it
 * @param region regional group
 * @param country ISO 3166 code or name
 * @param gender as the person states it
 * @param language BCP 47 tag of mails to them
 * @param firstTime whether it is their first IGF
 * @param attendance how the person takes part
 */
public record RosterBody(
        @NotNull RosterRole role,
        @Size(max = 300) @Nullable String name,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 500) @Nullable String affiliation,
        @Size(max = 100) @Nullable String organizationId,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Size(max = 100) @Nullable String country,
        @Nullable Gender gender,
        @Size(max = 35) @Nullable String language,
        @Nullable Boolean firstTime,
        @Nullable Attendance attendance) {

    /** Returns an entry with only the most common members. */
    public static RosterBody of(RosterRole role, @Nullable String name, @Nullable String email) {
        return new RosterBody(role, name, email, null, null, null, null, null, null, null, null, null);
    }
}
