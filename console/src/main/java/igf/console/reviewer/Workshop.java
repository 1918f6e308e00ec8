package igf.console.reviewer;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A proposal as its reviewer reads it: nobody's name is in it.
 *
 * @param format as {@code ROUND_TABLE}, empty where none was chosen
 * @param layout as {@code U_SHAPE}, empty where none was chosen
 * @param minutes 0 where nobody has said
 * @param open whether its review can still be given or changed
 * @param make how its people are made up: the word's key, and how many
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

    /** @param dimension as {@code group}; @param value as {@code GOVERNMENT} or {@code UNKNOWN} */
    record Share(String dimension, String value, int people) {}

    static Workshop of(JsonNode json) {
        JsonNode format = json.path("format");
        JsonNode counts = json.path("counts");
        return new Workshop(
                json.path("proposalId").asString(""),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                texts(json.path("subthemes")),
                format.path("type").asString(""),
                format.path("layout").asString(""),
                format.path("minutes").asInt(0),
                texts(json.path("policyQuestions")),
                json.path("description").asString(""),
                json.path("outcomes").asString(""),
                Stream.concat(
                                json.path("sdgs").valueStream().map(goal -> goal.asString("")),
                                json.path("sdgTargets").valueStream().map(target -> target.asString("")))
                        .toList(),
                json.path("sdgExplanation").asString(""),
                texts(json.path("hybrid")),
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

    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .map(text -> text.asString(""))
                .filter(text -> !text.isBlank())
                .toList();
    }
}
