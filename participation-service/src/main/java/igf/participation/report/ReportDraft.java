package igf.participation.report;

import java.time.Instant;

/** A draft that is not filed yet. */
public record ReportDraft(ReportContent content, Instant savedAt) {}
