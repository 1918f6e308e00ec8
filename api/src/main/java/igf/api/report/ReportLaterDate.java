package igf.api.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * A later date for a report.
 *
 * @param dueAt nothing that is missing is due before
 * @param reason in words; its writers and the organizers get it by mail
 */
public record ReportLaterDate(
        @NotNull Instant dueAt, @NotBlank @Size(max = 2000) String reason) {}
