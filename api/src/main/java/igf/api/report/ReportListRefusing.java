package igf.api.report;

/**
 * A session whose report reminder was refused.
 *
 * @param index index of the session in the request, from 0
 * @param rule code of the rule, as in problem details
 * @param detail the violation in words
 */
public record ReportListRefusing(int index, String rule, String detail) {}
