package igf.gateway.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;

/**
 * What is known of one proposal's criteria, and what was found.
 *
 * @param outcome IN, OUT, or empty as long as it waits
 * @param overruled why it was let in after it had been screened out, empty if it was not
 */
record Screening(List<Criterion> criteria, String outcome, String note, String at, String overruled) {

    static Screening of(JsonNode json, BinaryOperator<String> name) {
        List<Criterion> criteria = new ArrayList<>();
        json.path("criteria").forEach(one -> criteria.add(Criterion.of(one, criteria.size() + 1, name)));
        return new Screening(
                List.copyOf(criteria),
                json.path("outcome").asString(""),
                json.path("note").asString(""),
                json.path("at").asString(""),
                json.path("overruledBecause").asString(""));
    }
}
