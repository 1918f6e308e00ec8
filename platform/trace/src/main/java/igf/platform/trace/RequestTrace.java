package igf.platform.trace;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The ids of a request's trace and of its first span, derived from the request id. The request id is stored with each
 * event and sent with it to other services, so traces need no other stored data.
 *
 * @param traceId 32 hexadecimal digits: those of the request's UUID, of the caller's trace, or of a digest of another
 *         id
 * @param spanId 16 hexadecimal digits
 * @param parentId id of the caller's span; null if the trace begins with this request
 */
public record RequestTrace(
        String traceId, String spanId, @Nullable String parentId) {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Trace id and span id of a caller; neither may be all zeros. */
    private static final String IDS = "((?!0{32})[0-9a-f]{32})-((?!0{16})[0-9a-f]{16})";

    private static final Pattern CALLERS = Pattern.compile(IDS);
    /** The header {@code traceparent}, to which later versions may append fields. */
    private static final Pattern TRACEPARENT = Pattern.compile("(?!ff)([0-9a-f]{2})-" + IDS + "-[0-9a-f]{2}(-.*)?");

    private static final HexFormat HEX = HexFormat.of();

    /**
     * Returns a request id for a caller with a trace. It consists of the caller's trace id and span id, which {@link
     * #of} parses.
     *
     * @param traceparent the header of <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace
     *         Context</a>
     * @return the request id; empty if the header is missing or malformed
     */
    public static Optional<String> requestIdOf(@Nullable String traceparent) {
        var match = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        var isValid = match.matches() && !("00".equals(match.group(1)) && match.group(4) != null);
        return isValid ? Optional.of(match.group(2) + "-" + match.group(3)) : Optional.empty();
    }

    public static RequestTrace of(String request) {
        var digest = digest(request);
        var span = HEX.formatHex(digest, 16, 24);
        var match = CALLERS.matcher(request);
        if (match.matches()) {
            return new RequestTrace(match.group(1), span, match.group(2));
        }
        var trace = UUID.matcher(request).matches() ? request.replace("-", "") : HEX.formatHex(digest, 0, 16);
        return new RequestTrace(trace, span, null);
    }

    /**
     * Returns the header {@code traceparent} for calls to other services, whose spans are children of the request's
     * first span.
     */
    public String traceparent() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    /** Returns a number from 0 to 1 that decides whether a trace is sampled; it is the same in every service. */
    static double sampleValue(String traceId) {
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
