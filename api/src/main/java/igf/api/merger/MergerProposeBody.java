package igf.api.merger;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merger to be proposed.
 *
 * @param into id of the proposal that takes the other in
 * @param reason why, for both sides
 * @param until when both must have answered; in 14 days unless said
 */
public record MergerProposeBody(
        @NotNull UUID into,
        @Size(max = 5_000) @Nullable String reason,
        @Nullable Instant until) {}
