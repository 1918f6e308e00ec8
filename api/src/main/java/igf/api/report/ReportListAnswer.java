package igf.api.report;

import java.util.List;
import java.util.UUID;

/**
 * The result of reminders.
 *
 * @param reminded sessions whose report writers get a mail
 * @param refused sessions without a reminder
 */
public record ReportListAnswer(List<UUID> reminded, List<ReportListRefusing> refused) {}
