package igf.scheduling.vocabulary;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role of a session. Members that nobody stated are null.
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

    /** Whether the person has to be there: an owner who is on no roster and whoever declined has not. */
    public boolean takesPart() {
        return !"DECLINED".equals(state) && !"OWNER".equals(role);
    }

    /** The same place on the roster, whatever its state. */
    public boolean sameEntry(Member other) {
        return entryId == null || other.entryId == null
                ? personId.equals(other.personId) && role.equals(other.role)
                : entryId.equals(other.entryId);
    }

    /** A later answer: what it does not state stays as it was. */
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

    /** The same entry with the person of the right address, who has not answered; unchanged if it is that person's already. */
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

    /** As the roster says now. An invitation may have been heard of before the roster notes it, so it stays. */
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

    /** Asked again: what is stated now counts, the answer stays unless it was no. */
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
