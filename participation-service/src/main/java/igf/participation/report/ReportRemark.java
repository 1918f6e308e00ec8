package igf.participation.report;

import java.time.Instant;

/** The secretariat's last remark on a report that is missing or has to be corrected. */
public record ReportRemark(Kind kind, String reason, Instant at) {

    public enum Kind {
        WAIVED,
        EXTENDED,
        RETURNED
    }
}
