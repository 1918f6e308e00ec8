package igf.api.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What has to be corrected.
 *
 * @param reason in words; its writers and the organizers get it by mail
 * @param dueAt when the corrected report has to be there; without it in seven days
 */
public record ReportCorrection(
        @NotBlank @Size(max = 2000) String reason, @Nullable Instant dueAt) {}
