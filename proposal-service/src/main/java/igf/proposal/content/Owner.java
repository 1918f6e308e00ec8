package igf.proposal.content;

import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who created a draft: may do all that organizers may, and is on the roster only if listed there.
 *
 * @param subject of the identity provider
 * @param person by the verified e-mail address, null for a caller without one
 * @param email sealed, so that decisions can be mailed; null if unknown
 * @param language BCP 47 tag that they want to be written to in; null if unknown, as of those of earlier releases
 */
public record Owner(
        String subject,
        @Nullable UUID person,
        @Nullable PersonalValue email,
        @Nullable String language) {

    /** In no language of their own. */
    public Owner(String subject, @Nullable UUID person, @Nullable PersonalValue email) {
        this(subject, person, email, null);
    }
}
