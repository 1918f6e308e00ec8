package igf.api.report;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report on a session.
 *
 * @param keyTakeaways at least one when it is filed
 * @param callToAction at least one when it is filed
 * @param summary text of the full report; left out in a short report
 */
@Schema(name = "NewReport")
public record ReportBody(
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> keyTakeaways,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> callToAction,
        @Size(max = 50_000) @Nullable String summary) {}
