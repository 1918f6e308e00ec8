package igf.console.reviewing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What putting reviews back would change. */
record RewindChanges(List<Item> items) {

    /** A review: its proposal and reviewer by ids, and how it stands before and after, as {@code GIVEN}. */
    record Item(String proposal, String reviewer, String before, String beforeMean, String after, String afterMean) {}

    static RewindChanges of(JsonNode json) {
        return new RewindChanges(json.path("items")
                .valueStream()
                .map(each -> new Item(
                        each.path("proposalId").asString(""),
                        each.path("reviewer").asString(""),
                        each.path("before").path("state").asString("NONE"),
                        mean(each.path("before")),
                        each.path("after").path("state").asString("NONE"),
                        mean(each.path("after"))))
                .toList());
    }

    private static String mean(JsonNode stand) {
        JsonNode mean = stand.path("mean");
        return mean.isNumber() ? String.format(java.util.Locale.ROOT, "%.1f", mean.asDouble()) : "";
    }
}
