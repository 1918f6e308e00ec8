package igf.participation.report;

import java.time.Instant;

/** What was written of a report and not filed yet. */
public record ReportDraft(ReportContent content, Instant savedAt) {}
