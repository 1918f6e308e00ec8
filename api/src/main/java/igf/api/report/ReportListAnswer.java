package igf.api.report;

import java.util.List;
import java.util.UUID;

/**
 * Who is reminded.
 *
 * @param reminded sessions whose reporters are written to
 * @param refused sessions for which nobody is
 */
public record ReportListAnswer(List<UUID> reminded, List<ReportListRefusing> refused) {}
