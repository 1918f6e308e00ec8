package igf.api.report;

/** How far the report of a session has come. */
public enum ReportStandingState {
    NOT_DUE,
    DUE,
    SHORT_FILED,
    FULL_FILED,
    PUBLISHED,
    OVERDUE,
    RETURNED,
    WAIVED
}
