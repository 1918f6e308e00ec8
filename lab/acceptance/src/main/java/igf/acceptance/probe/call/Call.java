package igf.acceptance.probe.call;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call to the system.
 *
 * @param kind for the table
 * @param path with its query, encoded
 * @param wire all bytes of a request that is not HTTP; otherwise empty
 */
public record Call(
        String kind,
        Who who,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        byte[] wire,
        Expectation expectation) {

    private static final byte[] NOTHING = {};

    public static Call of(String kind, Who who, String method, String path) {
        return new Call(kind, who, method, path, Map.of(), NOTHING, NOTHING, Expectation.FORM);
    }

    /** Returns a call of raw bytes. @param request in ISO-8859-1, each character a byte */
    public static Call wire(String kind, String request) {
        return new Call(
                kind,
                Who.NOBODY,
                "",
                "",
                Map.of(),
                NOTHING,
                request.getBytes(StandardCharsets.ISO_8859_1),
                Expectation.NO_REQUEST);
    }

    public Call header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Call(kind, who, method, path, more, body, wire, expectation);
    }

    public Call body(String type, byte[] bytes) {
        Call typed = type.isEmpty() ? this : header("Content-Type", type);
        return new Call(kind, who, method, path, typed.headers, bytes, wire, expectation);
    }

    public Call json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Call must(Expectation other) {
        return new Call(kind, who, method, path, headers, body, wire, other);
    }

    boolean isWire() {
        return wire.length > 0;
    }
}
