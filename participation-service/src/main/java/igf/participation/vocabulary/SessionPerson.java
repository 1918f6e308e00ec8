package igf.participation.vocabulary;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on a session's roster. Members that were not given are null.
 *
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param state INVITED, CONFIRMED, TENTATIVE or DECLINED
 */
public record SessionPerson(
        UUID person,
        @Nullable UUID entry,
        String role,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Nullable String attendance,
        @Nullable String state,
        @Nullable String language) {

    public SessionPerson withConfirmed() {
        return new SessionPerson(
                person,
                entry,
                role,
                name,
                email,
                affiliation,
                stakeholderGroup,
                region,
                attendance,
                "CONFIRMED",
                language);
    }
}
