package igf.api.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The reason for an action on a report.
 *
 * @param reason reason in words; its writers and the organizers get it by mail
 */
public record ReportReasonGiven(@NotBlank @Size(max = 2000) String reason) {}
