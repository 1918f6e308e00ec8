package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A later deadline for a report.
 *
 * @param dueAt new earliest deadline of the missing reports
 * @param reason reason in words; its writers and the organizers get it by mail
 */
@Schema(name = "ReportLaterDate")
public record ReportDeadlineBody(
        @NotNull Instant dueAt, @NotBlank @Size(max = 2000) String reason) {}
