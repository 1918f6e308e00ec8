package igf.gateway.invitation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the page shows of an invitation; any of it may be missing. */
record Invitation(
        String proposalTitle,
        String role,
        String name,
        String state,
        @Nullable String expiresAt) {

    static Invitation of(JsonNode json) {
        return new Invitation(
                json.path("proposalTitle").asString(""),
                json.path("role").asString(""),
                json.path("name").asString(""),
                json.path("state").asString(""),
                json.path("expiresAt").isString() ? json.path("expiresAt").asString() : null);
    }
}
