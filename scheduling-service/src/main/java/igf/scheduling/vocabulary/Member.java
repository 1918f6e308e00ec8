package igf.scheduling.vocabulary;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role of a session. Members that were not given are null.
 *
 * @param entryId the entry on the proposal's roster: one person may have several
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

    /** Returns whether the person has to be there. Owners without another role and people who declined do not. */
    public boolean takesPart() {
        return !"DECLINED".equals(state) && !"OWNER".equals(role);
    }

    /** Returns whether both are the same entry of the roster, in whatever state. */
    public boolean sameEntry(Member other) {
        return entryId == null || other.entryId == null
                ? personId.equals(other.personId) && role.equals(other.role)
                : entryId.equals(other.entryId);
    }

    /** Merges an answer; members that it does not state stay as they are. */
    public Member answered(Member answer) {
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
    public Member corrected(Member right) {
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
     * Replaces the entry by that of a new roster. Keeps the state if the roster has none, since the invitation may have
     * arrived first.
     */
    public Member listed(Member now) {
        return new Member(
                now.personId,
                now.entryId,
                now.role,
                now.name,
                now.email,
                now.affiliation,
                now.stakeholderGroup,
                now.region,
                now.attendance,
                now.state == null && personId.equals(now.personId) ? state : now.state,
                now.language);
    }

    /** Merges a repeated invitation: new details replace old ones, and the answer stays unless it was a decline. */
    public Member invited(Member asked) {
        return new Member(
                asked.personId,
                entryId == null ? asked.entryId : entryId,
                asked.role,
                asked.name == null ? name : asked.name,
                asked.email == null ? email : asked.email,
                asked.affiliation == null ? affiliation : asked.affiliation,
                asked.stakeholderGroup == null ? stakeholderGroup : asked.stakeholderGroup,
                asked.region == null ? region : asked.region,
                attendance == null ? asked.attendance : attendance,
                state == null || "DECLINED".equals(state) || !personId.equals(asked.personId) ? asked.state : state,
                asked.language == null ? language : asked.language);
    }
}
