package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A session whose report reminder was refused.
 *
 * @param index index of the session in the request, from 0
 * @param rule code of the rule, as in problem details
 * @param detail the violation in words
 */
@Schema(name = "ReportListRefusing")
public record RefusedReminder(int index, String rule, String detail) {}
