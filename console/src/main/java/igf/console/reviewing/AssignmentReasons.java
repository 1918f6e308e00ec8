package igf.console.reviewing;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Why a proposal was assigned to its reviewers.
 *
 * @param missing number of reviewers that could not be found
 */
record AssignmentReasons(
        int number, List<Chosen> reviewers, List<Excluded> conflicts, List<PassedOver> passedOver, int missing) {

    /** @param themes ids of the proposal's subthemes that the reviewer knows best */
    record Chosen(String name, String affiliation, List<String> themes, boolean anyTheme, int load, boolean newGroup) {}

    /** @param conflict such as {@code SAME_ORGANIZATION} */
    record Excluded(String name, String affiliation, String conflict) {}

    /** @param because reasons for another reviewer, as codes */
    record PassedOver(String name, String affiliation, int load, List<String> because) {}

    static AssignmentReasons of(JsonNode json) {
        return new AssignmentReasons(
                json.path("number").asInt(0),
                listOf(json, "reviewers", AssignmentReasons::chosen),
                listOf(
                        json,
                        "conflicts",
                        each -> new Excluded(
                                string(each, "name"), string(each, "affiliation"), string(each, "conflict"))),
                listOf(
                        json,
                        "passedOver",
                        each -> new PassedOver(
                                string(each, "name"),
                                string(each, "affiliation"),
                                each.path("load").asInt(0),
                                Json.texts(each.path("because")))),
                json.path("missing").asInt(0));
    }

    private static Chosen chosen(JsonNode json) {
        JsonNode why = json.path("why");
        return new Chosen(
                string(json, "name"),
                string(json, "affiliation"),
                Json.texts(why.path("subthemes")),
                why.path("anyTheme").asBoolean(false),
                why.path("loadBefore").asInt(0),
                why.path("newGroup").asBoolean(false));
    }
}
