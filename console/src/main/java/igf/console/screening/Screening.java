package igf.console.screening;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * The criteria of one proposal and the outcome of its screening.
 *
 * @param outcome {@code IN}, {@code OUT}, or empty while it waits
 * @param overruled reason for accepting it after it had been screened out; otherwise empty
 * @param excess limits that it exceeded when it was submitted
 */
record Screening(
        List<Criterion> criteria, String outcome, String note, String at, String overruled, List<Excess> excess) {

    /** Whether its organizers got a mail about the outcome. If so, undoing the outcome sends another mail. */
    public boolean isTold() {
        return outcome.equals("OUT") || !overruled.isEmpty();
    }

    /**
     * An exceeded limit.
     *
     * @param rule code of the limit
     * @param most allowed number of proposals
     */
    record Excess(String rule, int most) {}

    static Screening of(JsonNode json, BinaryOperator<String> name) {
        List<Criterion> criteria = new ArrayList<>();
        json.path("criteria").forEach(item -> criteria.add(Criterion.of(item, criteria.size() + 1, name)));
        return new Screening(
                List.copyOf(criteria),
                string(json, "outcome"),
                string(json, "note"),
                string(json, "at"),
                string(json, "overruledBecause"),
                listOf(
                        json,
                        "excess",
                        item -> new Excess(
                                string(item, "rule"), item.at("/args/most").asInt(0))));
    }
}
