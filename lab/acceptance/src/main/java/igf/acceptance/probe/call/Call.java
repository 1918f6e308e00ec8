package igf.acceptance.probe.call;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One call to the system.
 *
 * @param kind the kind for the report
 * @param path the encoded path with its query
 * @param rawBytes all bytes of a request that is not HTTP; otherwise empty
 */
public record Call(
        String kind,
        Caller caller,
        String method,
        String path,
        Map<String, String> headers,
        byte[] body,
        byte[] rawBytes,
        Expectation expectation) {

    private static final byte[] EMPTY = {};

    public static Call of(String kind, Caller caller, String method, String path) {
        return new Call(kind, caller, method, path, Map.of(), EMPTY, EMPTY, Expectation.ANY_VALID);
    }

    /**
     * Returns a call of raw bytes.
     *
     * @param request the bytes, as characters of ISO-8859-1
     */
    public static Call raw(String kind, String request) {
        return new Call(
                kind,
                Caller.ANONYMOUS,
                "",
                "",
                Map.of(),
                EMPTY,
                request.getBytes(StandardCharsets.ISO_8859_1),
                Expectation.NO_REQUEST);
    }

    public Call header(String name, String value) {
        Map<String, String> allHeaders = new LinkedHashMap<>(headers);
        allHeaders.put(name, value);
        return new Call(kind, caller, method, path, allHeaders, body, rawBytes, expectation);
    }

    public Call body(String type, byte[] bytes) {
        Call typed = type.isEmpty() ? this : header("Content-Type", type);
        return new Call(kind, caller, method, path, typed.headers, bytes, rawBytes, expectation);
    }

    public Call json(String text) {
        return body("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    public Call expecting(Expectation other) {
        return new Call(kind, caller, method, path, headers, body, rawBytes, other);
    }

    boolean isRaw() {
        return rawBytes.length > 0;
    }
}
