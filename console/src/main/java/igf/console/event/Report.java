package igf.console.event;

import igf.api.report.ReportShown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session's report.
 *
 * @param dueAt deadlines of the reports {@code SHORT} and {@code FULL}; missing if there is none
 * @param mayFile whether the viewer may file it now
 * @param draft saved but not filed; null if there is none
 * @param remark the secretariat's last remark; null if there is none
 */
record Report(
        String state,
        List<String> keyTakeaways,
        List<String> callToAction,
        String summary,
        Map<String, Instant> dueAt,
        boolean mayFile,
        ReportShown.@Nullable Draft draft,
        List<ReportShown.Version> versions,
        ReportShown.@Nullable Remark remark) {

    static final List<String> FIELDS = List.of("keyTakeaways", "callToAction", "summary");

    /** Returns the published versions, latest first. */
    public List<ReportShown.Version> latest() {
        return versions.reversed();
    }

    public boolean published() {
        return state.equals("PUBLISHED");
    }

    public boolean publishable() {
        return state.equals("FULL_FILED") || state.equals("WAIVED") && wasFiled();
    }

    public boolean wasFiled() {
        return !keyTakeaways.isEmpty();
    }

    /** Whether a report is still missing, so that it can be waived or its deadline extended. */
    public boolean lacking() {
        return !published() && !state.equals("FULL_FILED") && !state.equals("WAIVED");
    }

    /** Whether a report is missing and has a deadline. */
    public boolean hasDates() {
        return lacking() && !dueAt.isEmpty();
    }

    /**
     * Returns the fields of the form, from the draft if there is one. Items of a list are separated by an empty line.
     */
    Map<String, String> fields() {
        return draft == null
                ? fields(keyTakeaways, callToAction, summary)
                : fields(draft.keyTakeaways(), draft.callToAction(), draft.summary());
    }

    private static Map<String, String> fields(
            List<String> keyTakeaways, List<String> callToAction, @Nullable String summary) {
        return Map.of(
                "keyTakeaways",
                String.join("\n\n", keyTakeaways),
                "callToAction",
                String.join("\n\n", callToAction),
                "summary",
                Objects.requireNonNullElse(summary, ""));
    }

    static List<String> paragraphs(String text) {
        return Stream.of(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.toList());
    }
}
