package igf.console.link;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A choice between sessions; any field may be missing. */
record Choice(String name, int limit, String expiresAt, List<Session> sessions) {

    record Session(String proposalId, String number, String title, String role) {}

    static Choice of(JsonNode json) {
        return new Choice(
                string(json, "name"),
                json.path("limit").asInt(0),
                string(json, "expiresAt"),
                listOf(
                        json,
                        "sessions",
                        each -> new Session(
                                string(each, "proposalId"),
                                string(each, "number"),
                                string(each, "title"),
                                string(each, "role"))));
    }
}
