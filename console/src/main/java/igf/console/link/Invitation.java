package igf.console.link;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the page shows of an invitation; any of it may be missing. */
record Invitation(
        String proposalTitle,
        String role,
        String name,
        String edition,
        String state,
        String attendance,
        @Nullable String expiresAt) {

    /** How they said that they come, once they have answered; before, it is what the organizers think. */
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
