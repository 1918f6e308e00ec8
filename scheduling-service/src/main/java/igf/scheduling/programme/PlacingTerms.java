package igf.scheduling.programme;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the caller says when a session is placed.
 *
 * @param acknowledge kinds of soft clashes that the caller accepts
 * @param reason why, null if the caller does not say
 * @param now when it is placed
 */
record PlacingTerms(Set<String> acknowledge, @Nullable String reason, Instant now) {

    PlacingTerms {
        acknowledge = Set.copyOf(acknowledge);
        reason = given(reason);
    }

    /** A reason in words; null for none. */
    static @Nullable String given(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
