package igf.console.running;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where somebody's program is told what happens. @param reason why it is off, empty if it is not @param edition empty for all */
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

    /** An attempt. @param status of HTTP, empty if there was no answer @param next when it is tried again, empty if it is not */
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
