package igf.console.reviewing;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The changes that a rewind of reviews would make. */
record RewindChanges(List<Item> items) {

    /**
     * A review with its state before and after the rewind, such as {@code GIVEN}. Means are empty without a score.
     *
     * @param proposal id
     * @param reviewer id
     */
    record Item(String proposal, String reviewer, String before, String beforeMean, String after, String afterMean) {}

    static RewindChanges of(JsonNode json) {
        return new RewindChanges(listOf(
                json,
                "items",
                item -> new Item(
                        string(item, "proposalId"),
                        string(item, "reviewer"),
                        item.path("before").path("state").asString("NONE"),
                        mean(item.path("before")),
                        item.path("after").path("state").asString("NONE"),
                        mean(item.path("after")))));
    }

    private static String mean(JsonNode state) {
        JsonNode mean = state.path("mean");
        return mean.isNumber() ? String.format(Locale.ROOT, "%.1f", mean.asDouble()) : "";
    }
}
