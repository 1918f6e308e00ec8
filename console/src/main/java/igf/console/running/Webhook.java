package igf.console.running;

import static igf.console.service.Json.string;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A webhook.
 *
 * @param reason why it is off; empty if it is on
 * @param edition empty for all
 */
record Webhook(String id, String url, List<String> types, String state, String reason, String edition) {

    static Webhook of(JsonNode json) {
        return new Webhook(
                string(json, "id"),
                string(json, "url"),
                json.path("types")
                        .valueStream()
                        .map(one -> one.asString(""))
                        .sorted()
                        .toList(),
                string(json, "state"),
                string(json, "reason"),
                string(json, "edition"));
    }

    public boolean active() {
        return state.equals("ACTIVE");
    }

    /**
     * A delivery attempt.
     *
     * @param status HTTP status; empty without a response
     * @param next time of the next attempt; empty for none
     */
    record Delivery(
            String id,
            String type,
            String position,
            String at,
            String status,
            String error,
            boolean delivered,
            boolean setAside,
            String next) {

        static Delivery of(JsonNode json) {
            return new Delivery(
                    string(json, "id"),
                    string(json, "type"),
                    string(json, "position"),
                    string(json, "at"),
                    string(json, "status"),
                    string(json, "error"),
                    json.path("delivered").asBoolean(false),
                    json.path("setAside").asBoolean(false),
                    string(json, "nextAttemptAt"));
        }
    }
}
