package igf.console.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one proposal's criteria, and what was found.
 *
 * @param outcome IN, OUT, or empty as long as it waits
 * @param overruled why it was let in after it had been screened out, empty if it was not
 * @param excess limits that it passes although it was submitted
 */
record Screening(
        List<Criterion> criteria, String outcome, String note, String at, String overruled, List<Excess> excess) {

    /** Whether its organizers got a mail about it: undoing it sends another. */
    public boolean isTold() {
        return outcome.equals("OUT") || !overruled.isEmpty();
    }

    /** A limit that is passed. @param rule its code @param most how many proposals there may be */
    record Excess(String rule, int most) {}

    static Screening of(JsonNode json, BinaryOperator<String> name) {
        List<Criterion> criteria = new ArrayList<>();
        json.path("criteria").forEach(one -> criteria.add(Criterion.of(one, criteria.size() + 1, name)));
        return new Screening(
                List.copyOf(criteria),
                json.path("outcome").asString(""),
                json.path("note").asString(""),
                json.path("at").asString(""),
                json.path("overruledBecause").asString(""),
                json.path("excess")
                        .valueStream()
                        .map(each -> new Excess(
                                each.path("rule").asString(""),
                                each.at("/args/most").asInt(0)))
                        .toList());
    }
}
