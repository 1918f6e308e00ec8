package igf.participation.report.reaction;

import igf.participation.report.ReportKind;

/** Names under which deadlines of a session's report are recorded; their subject is the session's id. */
final class ReportDeadline {

    /** The session is over: the first report is called for. */
    static final String SESSION_ENDS = "report.session-ends";
    /** The short report's time has run out: the full one is called for. */
    static final String SHORT_ENDS = "report.short-ends";

    static final String FULL_ENDS = "report.full-ends";

    private ReportDeadline() {}

    static String of(ReportKind kind) {
        return kind == ReportKind.SHORT ? SHORT_ENDS : FULL_ENDS;
    }
}
