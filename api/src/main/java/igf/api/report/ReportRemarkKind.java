package igf.api.report;

/** What the secretariat did about a report. */
public enum ReportRemarkKind {
    WAIVED,
    EXTENDED,
    RETURNED
}
