package igf.participation.report;

import java.time.Instant;

/**
 * A published version of a report.
 *
 * @param number number of the version, from 1; later versions are corrections
 */
public record ReportVersion(int number, Instant publishedAt, ReportContent content) {}
