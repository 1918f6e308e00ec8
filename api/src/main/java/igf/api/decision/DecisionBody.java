package igf.api.decision;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of a proposal.
 *
 * @param outcome accepted, with conditions or without, declined, or in reserve
 * @param reason told to the organizers
 * @param conditions what must still be done, in words; only of ACCEPTED_WITH_CONDITIONS
 * @param dueAt until when conditions must be met
 * @param reasons codes of the edition's standard reasons
 * @param comments told beside them
 * @param place on the reserve list, the lowest first; without it, the end
 * @param announce false to decide for the secretariat only, until it is announced; announced at once unless said
 */
public record DecisionBody(
        @NotNull DecisionOutcome outcome,
        @NotBlank @Size(max = 5_000) String reason,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> conditions,
        @Nullable Instant dueAt,
        @Size(max = 50) @Nullable List<@NotBlank String> reasons,
        @Size(max = 5_000) @Nullable String comments,
        @Min(1) @Max(10_000) @Nullable Integer place,
        @Nullable Boolean announce) {

    /** Leaves out what may be left out. */
    public static DecisionBody of(DecisionOutcome outcome, String reason) {
        return new DecisionBody(outcome, reason, null, null, null, null, null, null);
    }
}
