package igf.proposal.roster;

import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person on a proposal's roster.
 *
 * @param person id of the person, found by the e-mail address; a new id if there is no address
 * @param gender sealed {@link Gender} name
 * @param affiliation name of the organization
 * @param organizationId identifies the organization for limits instead of its name; checks of conflicts compare both
 * @param country ISO 3166 code or name, as given
 * @param language BCP 47 tag of the language for mails
 */
public record RosterEntry(
        UUID id,
        RosterRole role,
        UUID person,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable PersonalValue gender,
        @Nullable String affiliation,
        @Nullable String organizationId,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String country,
        @Nullable String language,
        @Nullable Boolean firstTime,
        @Nullable Attendance attendance,
        EntryState state) {

    public RosterEntry withState(EntryState newState) {
        return with(newState, attendance);
    }

    public RosterEntry with(EntryState newState, @Nullable Attendance newAttendance) {
        return with(id, firstTime, newAttendance, newState);
    }

    /** Returns a copy for another roster, in state LISTED. */
    public RosterEntry copyAs(UUID newId, @Nullable Boolean newFirstTime, @Nullable Attendance newAttendance) {
        return with(newId, newFirstTime, newAttendance, EntryState.LISTED);
    }

    private RosterEntry with(
            UUID newId, @Nullable Boolean newFirstTime, @Nullable Attendance newAttendance, EntryState newState) {
        return new RosterEntry(
                newId,
                role,
                person,
                name,
                email,
                gender,
                affiliation,
                organizationId,
                stakeholderGroup,
                region,
                country,
                language,
                newFirstTime,
                newAttendance,
                newState);
    }

    /** Returns the organization for limits and obligations: its id, else its name; null if neither is known. */
    public @Nullable String organization() {
        return organizationId == null ? affiliation : organizationId;
    }

    /** Returns whether the entry can be invited: every role except organizers, if the address is known. */
    public boolean isInvitable() {
        return role != RosterRole.ORGANIZER && email != null;
    }
}
