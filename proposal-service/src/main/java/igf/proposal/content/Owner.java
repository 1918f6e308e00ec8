package igf.proposal.content;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The creator of a draft, who has the rights of an organizer. The roster lists them only if somebody adds them.
 *
 * @param subject the user's subject at the identity provider
 * @param person id derived from the verified e-mail address, null for a caller without one
 * @param email sealed; receives mails about decisions; null if unknown
 * @param language BCP 47 tag of the language for mails; null if unknown, as for drafts of earlier releases
 */
public record Owner(
        String subject,
        @Nullable UUID person,
        @Nullable PersonalValue email,
        @Nullable String language) {

    public Owner(String subject, @Nullable UUID person, @Nullable PersonalValue email) {
        this(subject, person, email, null);
    }
}
