package igf.console.link;

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
                json.path("proposalTitle").asString(""),
                json.path("role").asString(""),
                json.path("name").asString(""),
                json.path("edition").asString(""),
                json.path("state").asString(""),
                json.path("attendance").asString(""),
                json.path("expiresAt").isString() ? json.path("expiresAt").asString() : null);
    }
}
