package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Sessions whose reports are missing.
 *
 * @param sessions ids of sessions
 */
@Schema(name = "ReportListReminders")
public record ReportRemindersBody(
        @NotEmpty @Size(max = 1000) List<@NotNull UUID> sessions) {}
