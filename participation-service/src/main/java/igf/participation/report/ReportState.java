package igf.participation.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A session's report as it stands.
 *
 * @param content null if nothing was filed
 * @param due deadlines that were called so far
 */
public record ReportState(ReportStanding standing, @Nullable ReportContent content, Map<ReportKind, Instant> due) {
    public ReportState {
        due = Collections.unmodifiableMap(new LinkedHashMap<>(due));
    }
}
