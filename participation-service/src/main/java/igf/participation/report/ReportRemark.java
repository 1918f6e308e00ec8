package igf.participation.report;

import igf.api.report.ReportRemarkKind;
import java.time.Instant;

/** The secretariat's last remark on a report that is missing or has to be corrected. */
public record ReportRemark(ReportRemarkKind kind, String reason, Instant at) {}
