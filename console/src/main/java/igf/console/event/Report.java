package igf.console.event;

import igf.console.service.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came out of a session.
 *
 * @param shortDue when the short report is due, empty where nobody says
 * @param fullDue likewise
 * @param mayFile whether the visitor may hand it in now
 * @param draft what was written and not handed in; null for nothing
 * @param draftAt when it was saved, empty without one
 * @param versions as published, the latest first
 * @param remark what the secretariat said last; null for nothing
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
                    json.path("summary").asString(""));
        }
    }

    record Version(String number, String publishedAt, Text text) {}

    /** @param kind {@code RETURNED}, {@code EXTENDED} or {@code WAIVED} */
    record Remark(String kind, String reason) {}

    static Report of(JsonNode json) {
        JsonNode draft = json.path("draft");
        JsonNode remark = json.path("remark");
        return new Report(
                json.path("state").asString(""),
                Text.of(json),
                json.path("dueAt").path("SHORT").asString(""),
                json.path("dueAt").path("FULL").asString(""),
                json.path("mayFile").asBoolean(false),
                draft.isObject() ? Text.of(draft) : null,
                draft.path("savedAt").asString(""),
                json.path("versions")
                        .valueStream()
                        .map(one -> new Version(
                                one.path("number").asString(""),
                                one.path("publishedAt").asString(""),
                                Text.of(one)))
                        .toList()
                        .reversed(),
                remark.isObject()
                        ? new Remark(
                                remark.path("kind").asString(""),
                                remark.path("reason").asString(""))
                        : null);
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

    /** Whether it is lacking, so that there is something to waive or to give more time for. */
    public boolean lacking() {
        return !published() && !state.equals("FULL_FILED") && !state.equals("WAIVED");
    }

    /** Whether it says something about a deadline that still runs or has run out. */
    public boolean hasDates() {
        return lacking() && !(shortDue.isEmpty() && fullDue.isEmpty());
    }

    /** As a form shows it: the draft if there is one, one thing a paragraph. */
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
