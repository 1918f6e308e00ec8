package igf.api.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * More time for a condition.
 *
 * @param dueAt the new deadline: later than before, and in the future
 * @param reason sent to the organizers
 */
public record ConditionsDeadlineBody(
        @NotNull Instant dueAt, @NotBlank @Size(max = 5_000) String reason) {}
