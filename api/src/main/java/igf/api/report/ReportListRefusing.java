package igf.api.report;

/**
 * A session without a reminder.
 *
 * @param index its place in the request, from 0
 * @param rule by its name, as in problems
 * @param detail the same in words
 */
public record ReportListRefusing(int index, String rule, String detail) {}
