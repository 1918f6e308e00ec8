package igf.participation.report;

import java.time.Instant;

/** A report as it was published. @param number from 1; later ones are corrections */
public record ReportVersion(int number, Instant publishedAt, ReportContent content) {}
