package igf.proposal.proposal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether a proposal meets the formal criteria, as the secretariat found; the note stays inside. */
public record Screening(Outcome outcome, @Nullable String note, Instant at) {

    /** What was found. */
    public enum Outcome {
        IN,
        OUT
    }
}
