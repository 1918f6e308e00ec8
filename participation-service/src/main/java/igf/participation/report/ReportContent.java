package igf.participation.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param summary the full report's text, paragraphs separated by an empty line; null in a short report */
public record ReportContent(
        List<String> keyTakeaways,
        List<String> callToAction,
        @Nullable String summary) {

    public ReportContent {
        keyTakeaways = List.copyOf(keyTakeaways);
        callToAction = List.copyOf(callToAction);
    }

    public ReportKind kind() {
        return summary == null ? ReportKind.SHORT : ReportKind.FULL;
    }

    boolean isEmpty() {
        return keyTakeaways.isEmpty() && callToAction.isEmpty() && summary == null;
    }
}
