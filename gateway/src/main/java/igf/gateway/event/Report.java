package igf.gateway.event;

import igf.gateway.service.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What came out of a session. @param shortDue when the short report is due, empty where nobody says @param fullDue likewise */
record Report(
        String state,
        List<String> keyTakeaways,
        List<String> callToAction,
        String summary,
        String shortDue,
        String fullDue) {

    static final List<String> FIELDS = List.of("keyTakeaways", "callToAction", "summary");

    static Report of(JsonNode json) {
        return new Report(
                json.path("state").asString(""),
                Json.texts(json.path("keyTakeaways")),
                Json.texts(json.path("callToAction")),
                json.path("summary").asString(""),
                json.path("dueAt").path("SHORT").asString(""),
                json.path("dueAt").path("FULL").asString(""));
    }

    public boolean published() {
        return state.equals("PUBLISHED");
    }

    public boolean publishable() {
        return state.equals("FULL_FILED");
    }

    /** As a form shows it: one thing a paragraph. */
    Map<String, String> fields() {
        return Map.of(
                "keyTakeaways",
                String.join("\n\n", keyTakeaways),
                "callToAction",
                String.join("\n\n", callToAction),
                "summary",
                summary);
    }

    static List<String> things(String text) {
        return Stream.of(text.split("\\R\\s*\\R"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toList());
    }
}
