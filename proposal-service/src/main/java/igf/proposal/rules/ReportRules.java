package igf.proposal.rules;

import org.jspecify.annotations.Nullable;

/**
 * The deadlines of reports.
 *
 * @param shortHours hours after the session's end, null if there is no short report
 * @param fullDays days after the session's end
 */
public record ReportRules(@Nullable Integer shortHours, int fullDays) {}
