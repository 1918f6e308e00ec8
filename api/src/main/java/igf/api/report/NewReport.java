package igf.api.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a session.
 *
 * @param keyTakeaways at least one when it is filed
 * @param callToAction at least one when it is filed
 * @param summary makes it the full report
 */
public record NewReport(
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> keyTakeaways,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 2000) String> callToAction,
        @Size(max = 50_000) @Nullable String summary) {}
