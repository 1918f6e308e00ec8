package igf.proposal.engagement;

import igf.platform.domain.PersonalValue;
import org.jspecify.annotations.Nullable;

/**
 * A person's name, address and language for mails.
 *
 * @param name null if unknown
 * @param email null if unknown; then the person gets no mail and is not asked to choose
 * @param language BCP 47 tag; null if unknown
 */
public record Addressee(
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String language) {}
