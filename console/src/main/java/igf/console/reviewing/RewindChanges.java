package igf.console.reviewing;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The changes that resetting reviews would make. */
record RewindChanges(List<Item> items) {

    /** A review with its state before and after, such as {@code GIVEN}; proposal and reviewer are ids. */
    record Item(String proposal, String reviewer, String before, String beforeMean, String after, String afterMean) {}

    static RewindChanges of(JsonNode json) {
        return new RewindChanges(listOf(
                json,
                "items",
                each -> new Item(
                        string(each, "proposalId"),
                        string(each, "reviewer"),
                        each.path("before").path("state").asString("NONE"),
                        mean(each.path("before")),
                        each.path("after").path("state").asString("NONE"),
                        mean(each.path("after")))));
    }

    private static String mean(JsonNode state) {
        JsonNode mean = state.path("mean");
        return mean.isNumber() ? String.format(java.util.Locale.ROOT, "%.1f", mean.asDouble()) : "";
    }
}
