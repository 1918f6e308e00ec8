package igf.proposal.engagement;

import igf.platform.domain.PersonalValue;
import org.jspecify.annotations.Nullable;

/**
 * How somebody is written to.
 *
 * @param email null if unknown: then nobody can be asked
 * @param language BCP 47 tag
 */
public record Addressee(
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String language) {}
