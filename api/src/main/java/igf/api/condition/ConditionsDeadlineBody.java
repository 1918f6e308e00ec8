package igf.api.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * An extension of a condition's deadline.
 *
 * @param dueAt the new deadline: in the future and later than the current one; the current deadline is accepted without
 *     a change
 * @param reason sent to the organizers
 */
public record ConditionsDeadlineBody(
        @NotNull Instant dueAt, @NotBlank @Size(max = 5_000) String reason) {}
