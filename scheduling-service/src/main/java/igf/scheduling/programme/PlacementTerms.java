package igf.scheduling.programme;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The caller's terms for placing a session.
 *
 * @param acknowledgedKinds kinds of soft clashes that the caller accepts
 * @param reason the caller's reason; null if none
 * @param now when it is placed
 */
record PlacementTerms(
        Set<String> acknowledgedKinds, @Nullable String reason, Instant now) {

    PlacementTerms {
        acknowledgedKinds = Set.copyOf(acknowledgedKinds);
        reason = strippedReason(reason);
    }

    /** Returns a trimmed reason; null if it is blank. */
    static @Nullable String strippedReason(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }
}
