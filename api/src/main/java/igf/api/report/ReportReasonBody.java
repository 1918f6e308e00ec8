package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The reason for an action on a report.
 *
 * @param reason reason in words; its writers and the organizers get it by mail
 */
@Schema(name = "ReportReasonGiven")
public record ReportReasonBody(@NotBlank @Size(max = 2000) String reason) {}
