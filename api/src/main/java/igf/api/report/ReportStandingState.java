package igf.api.report;

/** The state of a session's report. */
public enum ReportStandingState {
    /** The session has not ended. */
    NOT_DUE,
    DUE,
    SHORT_FILED,
    FULL_FILED,
    PUBLISHED,
    /** A report is missing after its deadline. */
    OVERDUE,
    /** The secretariat asked for a correction. */
    RETURNED,
    WAIVED
}
