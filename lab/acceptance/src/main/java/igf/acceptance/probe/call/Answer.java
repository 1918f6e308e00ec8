package igf.acceptance.probe.call;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param status 0 if nothing did
 * @param headers by name in any case
 * @param body its text; where nothing came back, why
 */
public record Answer(int status, Map<String, String> headers, String body) {

    public static Answer none(String why) {
        return new Answer(0, Map.of(), why);
    }

    public static Answer of(int status, Map<String, String> headers, String body) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return new Answer(status, byName, body);
    }

    public String header(String name) {
        return headers.getOrDefault(name, "");
    }

    public boolean succeeded() {
        return status >= 200 && status < 400;
    }

    public boolean isProblem() {
        return header("Content-Type").toLowerCase(Locale.ROOT).startsWith("application/problem+json");
    }
}
