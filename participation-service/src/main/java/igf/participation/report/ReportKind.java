package igf.participation.report;

/** SHORT needs key takeaways and a call to action; FULL a summary too. */
public enum ReportKind {
    SHORT,
    FULL
}
