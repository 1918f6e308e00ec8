package igf.proposal.screening;

import igf.api.screening.ScreeningOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's decision whether a proposal meets the formal criteria.
 *
 * @param note sent to the organizers if the outcome is OUT
 * @param failed the criteria that are not met, as sent to the organizers
 * @param overruledBecause why an earlier OUT was overruled; null if it was not
 * @param rulesVersion version of the rules at the decision; null in older events
 */
public record Screening(
        ScreeningOutcome outcome,
        @Nullable String note,
        Instant at,
        List<FailedCriterion> failed,
        @Nullable String overruledBecause,
        @Nullable Integer rulesVersion) {

    public Screening {
        // Null in older events.
        failed = failed == null ? List.of() : List.copyOf(failed);
    }

    public Screening withOverruling(String reason, Instant when, int version) {
        return new Screening(ScreeningOutcome.IN, note, when, failed, reason, version);
    }
}
