package igf.lab;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An HTTP response.
 *
 * @param status the status; 0 without a response
 * @param headers headers by case-insensitive name; values of one name are joined by commas
 * @param body the body as text; without a response, the reason
 */
public record Response(int status, Map<String, String> headers, String body) {
    private static final JsonMapper JSON = new JsonMapper();

    public static Response noResponse(String reason) {
        return new Response(0, Map.of(), reason);
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

    /** Returns this response if it has the status, and throws an exception otherwise. */
    public Response expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("Expected %d, was %d: %s".formatted(expected, status, body));
        }
        return this;
    }
}
