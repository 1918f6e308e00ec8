package igf.api.appeal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an appeal.
 *
 * @param outcome DISMISSED, or the new decision, which upholds the appeal
 * @param reason why, for the organizers
 * @param conditions what must still be done, in words; only with ACCEPTED_WITH_CONDITIONS
 * @param dueAt deadline of the conditions
 */
public record AppealAnswerBody(
        @NotNull AppealOutcome outcome,
        @NotBlank @Size(max = 5_000) String reason,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> conditions,
        @Nullable Instant dueAt) {}
