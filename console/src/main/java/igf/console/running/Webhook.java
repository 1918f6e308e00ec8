package igf.console.running;

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
                json.path("id").asString(""),
                json.path("url").asString(""),
                json.path("types")
                        .valueStream()
                        .map(one -> one.asString(""))
                        .sorted()
                        .toList(),
                json.path("state").asString(""),
                json.path("reason").asString(""),
                json.path("edition").asString(""));
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
                    json.path("id").asString(""),
                    json.path("type").asString(""),
                    json.path("position").asString(""),
                    json.path("at").asString(""),
                    json.path("status").asString(""),
                    json.path("error").asString(""),
                    json.path("delivered").asBoolean(false),
                    json.path("setAside").asBoolean(false),
                    json.path("nextAttemptAt").asString(""));
        }
    }
}
