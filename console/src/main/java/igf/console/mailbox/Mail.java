package igf.console.mailbox;

import static igf.console.service.Json.string;

import igf.console.mails.HtmlMailResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A sent mail. */
record Mail(
        String id,
        String from,
        String to,
        String subject,
        String date,
        String text,
        @Nullable String html) {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    /**
     * A part of a mail's text.
     *
     * @param address whether the part is a URL
     */
    record Piece(String text, boolean address) {}

    /** Returns the text, split at links. */
    List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        int end = 0;
        while (matcher.find()) {
            pieces.add(new Piece(text.substring(end, matcher.start()), false));
            pieces.add(new Piece(matcher.group(), true));
            end = matcher.end();
        }
        pieces.add(new Piece(text.substring(end), false));
        return pieces;
    }

    /** Returns the BCP 47 tag of the language in which it is written; null if unknown. */
    public @Nullable String language() {
        return HtmlMailResponse.languageOf(html);
    }

    static Mail of(JsonNode json) {
        return new Mail(
                string(json, "id"),
                joinAddresses(json.path("from")),
                joinAddresses(json.path("to")),
                string(json, "subject"),
                json.path(json.has("date") ? "date" : "receivedAt").asString(""),
                string(json, "text"),
                json.path("html").isString() ? json.path("html").asString() : null);
    }

    private static String joinAddresses(JsonNode node) {
        if (!node.isArray()) {
            return node.asString("");
        }
        List<String> addresses = new ArrayList<>();
        node.forEach(address -> addresses.add(address.asString("")));
        return String.join(", ", addresses);
    }
}
