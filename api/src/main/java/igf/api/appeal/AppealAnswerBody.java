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
 * @param outcome what becomes of it; unless it is DISMISSED, the appeal is upheld and that is decided
 * @param reason why, for the organizers
 * @param conditions what must still be done, in words; only of ACCEPTED_WITH_CONDITIONS
 * @param dueAt until when conditions must be met
 */
public record AppealAnswerBody(
        @NotNull AppealOutcome outcome,
        @NotBlank @Size(max = 5_000) String reason,
        @Size(max = 50) @Nullable List<@NotBlank @Size(max = 2_000) String> conditions,
        @Nullable Instant dueAt) {}
