package igf.console.event;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A session's report.
 *
 * @param shortDue when the short report is due; empty if there is no deadline
 * @param fullDue when the full report is due
 * @param mayFile whether the viewer may file it now
 * @param draft saved but not filed; null for none
 * @param draftAt when it was saved; empty without a draft
 * @param versions published versions, latest first
 * @param remark the secretariat's last remark; null for none
 */
record Report(
        String state,
        Text filed,
        String shortDue,
        String fullDue,
        boolean mayFile,
        @Nullable Text draft,
        String draftAt,
        List<Version> versions,
        @Nullable Remark remark) {

    static final List<String> FIELDS = List.of("keyTakeaways", "callToAction", "summary");

    record Text(List<String> keyTakeaways, List<String> callToAction, String summary) {

        static Text of(JsonNode json) {
            return new Text(
                    Json.texts(json.path("keyTakeaways")),
                    Json.texts(json.path("callToAction")),
                    string(json, "summary"));
        }
    }

    record Version(String number, String publishedAt, Text text) {}

    /** @param kind {@code RETURNED}, {@code EXTENDED} or {@code WAIVED} */
    record Remark(String kind, String reason) {}

    static Report of(JsonNode json) {
        JsonNode draft = json.path("draft");
        JsonNode remark = json.path("remark");
        return new Report(
                string(json, "state"),
                Text.of(json),
                string(json.path("dueAt"), "SHORT"),
                string(json.path("dueAt"), "FULL"),
                json.path("mayFile").asBoolean(false),
                draft.isObject() ? Text.of(draft) : null,
                string(draft, "savedAt"),
                listOf(
                                json,
                                "versions",
                                one -> new Version(string(one, "number"), string(one, "publishedAt"), Text.of(one)))
                        .reversed(),
                remark.isObject() ? new Remark(string(remark, "kind"), string(remark, "reason")) : null);
    }

    public boolean published() {
        return state.equals("PUBLISHED");
    }

    public boolean publishable() {
        return state.equals("FULL_FILED") || state.equals("WAIVED") && wasFiled();
    }

    public boolean wasFiled() {
        return !filed.keyTakeaways().isEmpty();
    }

    /** Whether a report is missing, so that it can be waived or given more time. */
    public boolean lacking() {
        return !published() && !state.equals("FULL_FILED") && !state.equals("WAIVED");
    }

    /** Whether the remark concerns a deadline. */
    public boolean hasDates() {
        return lacking() && !(shortDue.isEmpty() && fullDue.isEmpty());
    }

    /** Returns the form's fields: the draft if there is one, with one item for each paragraph. */
    Map<String, String> fields() {
        Text text = draft == null ? filed : draft;
        return Map.of(
                "keyTakeaways",
                String.join("\n\n", text.keyTakeaways()),
                "callToAction",
                String.join("\n\n", text.callToAction()),
                "summary",
                text.summary());
    }

    static List<String> things(String text) {
        return Stream.of(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toList());
    }
}
