package igf.gateway.mailbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One mail as it went out. */
record Mail(
        String id,
        String from,
        String to,
        String subject,
        String date,
        String text,
        @Nullable String html) {

    static Mail of(JsonNode json) {
        return new Mail(
                json.path("id").asString(""),
                words(json.path("from")),
                words(json.path("to")),
                json.path("subject").asString(""),
                json.path(json.has("date") ? "date" : "receivedAt").asString(""),
                json.path("text").asString(""),
                json.path("html").isString() ? json.path("html").asString() : null);
    }

    /** An address, or several. */
    private static String words(JsonNode node) {
        if (!node.isArray()) {
            return node.asString("");
        }
        List<String> words = new ArrayList<>();
        node.forEach(word -> words.add(word.asString("")));
        return String.join(", ", words);
    }
}
