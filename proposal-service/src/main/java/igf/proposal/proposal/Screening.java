package igf.proposal.proposal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a proposal meets the formal criteria, as the secretariat found.
 *
 * @param note stays inside
 * @param failed the criteria that it did not meet, as the organizers are told
 * @param overruledBecause why it was let in after it had been screened out; null if it was not
 */
public record Screening(
        Outcome outcome,
        @Nullable String note,
        Instant at,
        List<FailedCriterion> failed,
        @Nullable String overruledBecause) {

    public Screening {
        // Recorded screenings may be older than this member.
        failed = failed == null ? List.of() : List.copyOf(failed);
    }

    Screening overruled(String reason, Instant when) {
        return new Screening(Outcome.IN, note, when, failed, reason);
    }

    /** What was found. */
    public enum Outcome {
        IN,
        OUT
    }
}
