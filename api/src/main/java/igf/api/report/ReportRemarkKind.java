package igf.api.report;

/** An action of the secretariat on a report. */
public enum ReportRemarkKind {
    WAIVED,
    EXTENDED,
    RETURNED
}
