package igf.participation.report;

import java.time.Instant;

/**
 * A published version of a report.
 *
 * @param number from 1; later ones are corrections
 */
public record ReportVersion(int number, Instant publishedAt, ReportContent content) {}
