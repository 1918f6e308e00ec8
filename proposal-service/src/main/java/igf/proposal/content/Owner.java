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
 */
public record Owner(
        String subject, @Nullable UUID person, @Nullable PersonalValue email) {}
