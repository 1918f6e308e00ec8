package igf.api.report;

/**
 * A session whose report nobody is asked for.
 *
 * @param index where it stands in what was sent, from 0
 * @param rule by its name, as in problems
 * @param detail the same in words
 */
public record ReportListRefusing(int index, String rule, String detail) {}
