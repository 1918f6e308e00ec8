package igf.platform.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The ids that a request's trace and its first span have by the request's own id, so that whoever knows the one knows the other: the
 * id is stored with each event and travels with it to other services, and nothing more need be stored or sent for a trace.
 *
 * @param traceId 32 hexadecimal digits: those of the request's UUID, or of a digest where its caller named it otherwise
 * @param spanId 16 hexadecimal digits
 */
record RequestTrace(String traceId, String spanId) {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final HexFormat HEX = HexFormat.of();

    static RequestTrace of(String request) {
        var digest = digest(request);
        var trace = UUID.matcher(request).matches() ? request.replace("-", "") : HEX.formatHex(digest, 0, 16);
        return new RequestTrace(trace, HEX.formatHex(digest, 16, 24));
    }

    /** From 0 to 1, the same in every service: whether a trace is kept is decided by it. */
    static double share(String traceId) {
        return Long.parseLong(traceId.substring(0, 8), 16) / 0x1p32;
    }

    private static byte[] digest(String request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
