package igf.console.batch;

import static igf.console.service.Json.listOf;

import igf.console.selection.Balance;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The result of checking a batch.
 *
 * @param blocked whether a finding prevents sealing the batch
 */
record BatchCheck(boolean blocked, List<Finding> findings, Balance balance) {

    /** @param sentence what was found, in the viewer's language */
    record Finding(boolean blocking, String sentence, List<String> numbers) {}

    static BatchCheck of(JsonNode json) {
        return new BatchCheck(
                json.path("blocked").asBoolean(false),
                listOf(json, "findings", Finding.class),
                Balance.fromCheck(json));
    }
}
