package igf.scheduling.programme;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller's terms for placing a session.
 *
 * @param acknowledge kinds of soft clashes that the caller accepts
 * @param reason in the caller's words; null if none
 * @param now when it is placed
 */
record PlacingTerms(Set<String> acknowledge, @Nullable String reason, Instant now) {

    PlacingTerms {
        acknowledge = Set.copyOf(acknowledge);
        reason = given(reason);
    }

    /** Returns a trimmed reason; null if it is blank. */
    static @Nullable String given(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
