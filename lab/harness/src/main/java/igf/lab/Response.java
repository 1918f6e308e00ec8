package igf.lab;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answer to an HTTP call.
 *
 * @param status 0 if there was no answer
 * @param headers by name in any case; values of one name are joined by commas
 * @param body its text; without an answer, why there is none
 */
public record Response(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Response noResponse(String why) {
        return new Response(0, Map.of(), why);
    }

    public static Response of(int status, Map<String, String> headers, String body) {
        var byName = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return new Response(status, byName, body);
    }

    /** Returns the value of a header, or an empty text. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 400;
    }

    public boolean isProblem() {
        return header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/problem+json");
    }

    /** Returns this answer if it has the status; throws otherwise. */
    public Response expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("Expected %d, was %d: %s".formatted(expected, status, body));
        }
        return this;
    }
}
