package igf.console.schedule;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A hard clash that blocks a release.
 *
 * @param id to acknowledge it by
 * @param detail what clashes, in the service's words
 * @param acknowledgeable whether a release can have it in it for a reason
 * @param reason for which an earlier release had it in it, empty for none
 * @param typed the reason that was typed for this release
 */
record ReleaseBlocker(String id, String detail, boolean acknowledgeable, String reason, String typed) {

    private static final String FIELD = "reason.";

    /** @param typed the form's fields */
    static ReleaseBlocker of(JsonNode json, Map<String, String> typed) {
        String id = json.path("id").asString("");
        return new ReleaseBlocker(
                id,
                json.path("detail").asString(""),
                json.path("acknowledgeable").asBoolean(false),
                json.path("acknowledged").path("reason").asString(""),
                typed.getOrDefault(FIELD + id, ""));
    }

    public String field() {
        return FIELD + id;
    }

    public boolean isAcknowledged() {
        return !reason.isEmpty();
    }

    /** An obstacle that the release may contain, as the service takes it. */
    record Acknowledgement(String clash, String reason) {}

    Acknowledgement acknowledgement() {
        return new Acknowledgement(id, typed.strip());
    }
}
