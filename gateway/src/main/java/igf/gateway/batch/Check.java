package igf.gateway.batch;

import igf.gateway.selection.Balance;
import igf.gateway.selection.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a check of a batch found. @param blocked whether it cannot be sealed as it is */
record Check(boolean blocked, List<Finding> findings, Balance balance) {

    /** @param rule as {@code TOO_MANY}; @param sentence in English */
    record Finding(String rule, boolean blocking, String sentence, List<String> numbers) {}

    static Check of(JsonNode json) {
        return new Check(
                json.path("blocked").asBoolean(false),
                json.path("findings")
                        .valueStream()
                        .map(each -> new Finding(
                                each.path("rule").asString(""),
                                each.path("blocking").asBoolean(false),
                                each.path("sentence").asString(""),
                                Json.texts(each.path("numbers"))))
                        .toList(),
                Balance.ofCheck(json));
    }
}
