package igf.console.link;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A choice between sessions; any field may be missing. */
record Choice(String name, int limit, String expiresAt, List<Session> sessions) {

    record Session(String proposalId, String number, String title, String role) {}

    static Choice of(JsonNode json) {
        return new Choice(
                json.path("name").asString(""),
                json.path("limit").asInt(0),
                json.path("expiresAt").asString(""),
                json.path("sessions")
                        .valueStream()
                        .map(each -> new Session(
                                each.path("proposalId").asString(""),
                                each.path("number").asString(""),
                                each.path("title").asString(""),
                                each.path("role").asString("")))
                        .toList());
    }
}
