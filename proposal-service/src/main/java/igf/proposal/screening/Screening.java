package igf.proposal.screening;

import igf.api.screening.ScreeningOutcome;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a proposal meets the formal criteria, as the secretariat found.
 *
 * @param note of a screening out it is told to the organizers
 * @param failed the criteria that it did not meet, as the organizers are told
 * @param overruledBecause why it was let in after it had been screened out; null if it was not
 * @param rulesVersion the version of the rules that it was found, or overruled, under; null of what was recorded before it was kept
 */
public record Screening(
        ScreeningOutcome outcome,
        @Nullable String note,
        Instant at,
        List<FailedCriterion> failed,
        @Nullable String overruledBecause,
        @Nullable Integer rulesVersion) {

    public Screening {
        // Recorded screenings may be older than this member.
        failed = failed == null ? List.of() : List.copyOf(failed);
    }

    public Screening overruled(String reason, Instant when, int version) {
        return new Screening(ScreeningOutcome.IN, note, when, failed, reason, version);
    }
}
