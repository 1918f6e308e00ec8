package igf.scheduling.vocabulary;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role of a session. Values that were not given are null.
 *
 * @param entryId the entry on the roster; one person may have several
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param state INVITED, CONFIRMED, TENTATIVE or DECLINED
 * @param language BCP 47 tag
 */
public record Member(
        UUID personId,
        @Nullable UUID entryId,
        String role,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Nullable String attendance,
        @Nullable String state,
        @Nullable String language) {

    /**
     * Returns whether the person takes part in the session. Owners without another role and people who declined do not.
     */
    public boolean takesPart() {
        return !"DECLINED".equals(state) && !"OWNER".equals(role);
    }

    public boolean takesPartOnline() {
        return "ONLINE".equals(attendance);
    }

    /** Returns whether both are the same entry of the roster, in whatever state. */
    public boolean isSameEntry(Member other) {
        return entryId == null || other.entryId == null
                ? personId.equals(other.personId) && role.equals(other.role)
                : entryId.equals(other.entryId);
    }

    public Member withState(@Nullable String newState) {
        return with(attendance, newState);
    }

    /**
     * Takes state and attendance from an answer, and INVITED from an invitation if there is no state yet. Takes nothing
     * if the entry belongs to another person now.
     */
    public Member withStateOf(Member news) {
        if (!personId.equals(news.personId)) {
            return this;
        }
        if ("INVITED".equals(news.state)) {
            return state == null ? withState(news.state) : this;
        }
        return with(news.attendance == null ? attendance : news.attendance, news.state);
    }

    private Member with(@Nullable String newAttendance, @Nullable String newState) {
        return new Member(
                personId,
                entryId,
                role,
                name,
                email,
                affiliation,
                stakeholderGroup,
                region,
                newAttendance,
                newState,
                language);
    }

    /** Merges an answer's name, address, attendance and state; null keeps the old value. */
    public Member withAnswer(Member answer) {
        return new Member(
                answer.personId,
                entryId == null ? answer.entryId : entryId,
                answer.role,
                answer.name == null ? name : answer.name,
                answer.email == null ? email : answer.email,
                affiliation,
                stakeholderGroup,
                region,
                answer.attendance == null ? attendance : answer.attendance,
                answer.state == null ? state : answer.state,
                language);
    }

    /**
     * Assigns the entry to the person with the right address, who has not answered; unchanged if it is theirs already.
     */
    public Member withCorrectedPerson(Member right) {
        return personId.equals(right.personId)
                ? this
                : new Member(
                        right.personId,
                        entryId,
                        role,
                        right.name,
                        right.email,
                        affiliation,
                        stakeholderGroup,
                        region,
                        attendance,
                        null,
                        language);
    }

    /**
     * Replaces the entry by that of a new roster. Keeps the state if the roster has none and the person is the same,
     * since the invitation may have arrived first.
     */
    public Member withRosterEntry(Member entry) {
        return new Member(
                entry.personId,
                entry.entryId,
                entry.role,
                entry.name,
                entry.email,
                entry.affiliation,
                entry.stakeholderGroup,
                entry.region,
                entry.attendance,
                entry.state == null && personId.equals(entry.personId) ? state : entry.state,
                entry.language);
    }

    /**
     * Merges a repeated invitation. New details replace old ones, but the attendance stays, and so does the state,
     * unless it was a decline or the person is another.
     */
    public Member withInvitation(Member invitation) {
        return new Member(
                invitation.personId,
                entryId == null ? invitation.entryId : entryId,
                invitation.role,
                invitation.name == null ? name : invitation.name,
                invitation.email == null ? email : invitation.email,
                invitation.affiliation == null ? affiliation : invitation.affiliation,
                invitation.stakeholderGroup == null ? stakeholderGroup : invitation.stakeholderGroup,
                invitation.region == null ? region : invitation.region,
                attendance == null ? invitation.attendance : attendance,
                state == null || "DECLINED".equals(state) || !personId.equals(invitation.personId)
                        ? invitation.state
                        : state,
                invitation.language == null ? language : invitation.language);
    }
}
