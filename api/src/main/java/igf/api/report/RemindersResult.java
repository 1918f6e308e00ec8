package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;

/**
 * The result of reminders about reports.
 *
 * @param reminded sessions whose report writers get a mail
 * @param refused sessions whose reminder was refused
 */
@Schema(name = "ReportListAnswer")
public record RemindersResult(List<UUID> reminded, List<RefusedReminder> refused) {}
