package igf.api.report;

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
public record ReportLaterDate(
        @NotNull Instant dueAt, @NotBlank @Size(max = 2000) String reason) {}
