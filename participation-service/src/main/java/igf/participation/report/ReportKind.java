package igf.participation.report;

/** SHORT needs key takeaways and a call to action; FULL also a summary. */
public enum ReportKind {
    SHORT,
    FULL
}
