package igf.api.report;

import java.util.List;
import java.util.UUID;

/**
 * The result of reminders about reports.
 *
 * @param reminded sessions whose report writers get a mail
 * @param refused sessions whose reminder was refused
 */
public record ReportListAnswer(List<UUID> reminded, List<RefusedReminder> refused) {}
