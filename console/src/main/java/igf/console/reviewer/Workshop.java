package igf.console.reviewer;

import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * An anonymous proposal as its reviewer reads it.
 *
 * @param format such as {@code ROUND_TABLE}; empty for none
 * @param layout such as {@code U_SHAPE}; empty for none
 * @param minutes 0 if unknown
 * @param open whether its review can still be changed
 * @param make composition of its people: a message key and a number
 */
record Workshop(
        String id,
        int number,
        String title,
        List<String> themes,
        String format,
        String layout,
        int minutes,
        List<String> questions,
        String description,
        String outcomes,
        List<String> goals,
        String goalsExplained,
        List<String> hybrid,
        int people,
        List<Share> make,
        boolean open,
        boolean given,
        boolean draft) {

    /**
     * @param dimension such as {@code group}
     * @param value such as {@code GOVERNMENT} or {@code UNKNOWN}
     */
    record Share(String dimension, String value, int people) {}

    static Workshop of(JsonNode json) {
        JsonNode format = json.path("format");
        JsonNode counts = json.path("counts");
        return new Workshop(
                string(json, "proposalId"),
                json.path("number").asInt(0),
                string(json, "title"),
                Json.filled(json.path("subthemes")),
                string(format, "type"),
                string(format, "layout"),
                format.path("minutes").asInt(0),
                Json.filled(json.path("policyQuestions")),
                string(json, "description"),
                string(json, "outcomes"),
                Stream.concat(
                                json.path("sdgs").valueStream().map(goal -> goal.asString("")),
                                json.path("sdgTargets").valueStream().map(target -> target.asString("")))
                        .toList(),
                string(json, "sdgExplanation"),
                Json.filled(json.path("hybrid")),
                counts.path("people").asInt(0),
                Stream.of(
                                shares("group", counts.path("stakeholderGroup")),
                                shares("region", counts.path("region")),
                                shares("gender", counts.path("gender")))
                        .flatMap(each -> each)
                        .toList(),
                json.path("open").asBoolean(true),
                json.path("review").isObject(),
                json.path("draft").isObject());
    }

    private static Stream<Share> shares(String dimension, JsonNode counts) {
        return counts.properties().stream()
                .map(count ->
                        new Share(dimension, count.getKey(), count.getValue().asInt(0)));
    }
}
