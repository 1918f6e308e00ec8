package igf.api.merger;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed merger.
 *
 * @param into id of the proposal to merge it into
 * @param reason reason for both sides
 * @param until deadline for both answers; in 14 days if left out
 */
@Schema(name = "MergerProposeBody")
public record MergerBody(
        @NotNull UUID into,
        @Size(max = 5_000) @Nullable String reason,
        @Nullable Instant until) {}
