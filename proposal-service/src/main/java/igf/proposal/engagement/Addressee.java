package igf.proposal.engagement;

import igf.platform.domain.PersonalValue;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, address and language for mails.
 *
 * @param email null if unknown; then the person cannot be asked
 * @param language BCP 47 tag
 */
public record Addressee(
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String language) {}
