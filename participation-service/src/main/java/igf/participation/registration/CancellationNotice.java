package igf.participation.registration;

import igf.platform.domain.PersonalValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The published and mailed data about a registration that ends.
 *
 * @param at when it ended
 */
public record CancellationNotice(
        Instant at,
        PersonalValue name,
        PersonalValue email,
        @Nullable String language) {}
