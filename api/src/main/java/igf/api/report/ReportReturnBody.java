package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction that is required.
 *
 * @param reason reason in words; its writers and the organizers get it by mail
 * @param dueAt deadline of the correction; in seven days if left out
 */
@Schema(name = "ReportCorrection")
public record ReportReturnBody(
        @NotBlank @Size(max = 2000) String reason, @Nullable Instant dueAt) {}
