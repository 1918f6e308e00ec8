package igf.console.link;

import static igf.console.service.Json.string;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An invitation; any field may be missing. */
record Invitation(
        String proposalTitle,
        String role,
        String name,
        String edition,
        String state,
        String attendance,
        @Nullable String expiresAt) {

    /** The attendance from the answer; before it, what the organizers expect. */
    public boolean comes(String how) {
        return !state.equals("INVITED") && attendance.equals(how);
    }

    static Invitation of(JsonNode json) {
        return new Invitation(
                string(json, "proposalTitle"),
                string(json, "role"),
                string(json, "name"),
                string(json, "edition"),
                string(json, "state"),
                string(json, "attendance"),
                json.path("expiresAt").isString() ? json.path("expiresAt").asString() : null);
    }
}
