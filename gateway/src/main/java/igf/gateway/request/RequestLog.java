package igf.gateway.request;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one line for each request: method, route, status and milliseconds. The request id is in the logging context.
 * Ids, secrets and the query are left out, so that the log does not show which data a person read. Set
 * {@code logging.level} of this class to {@code warn} to log slow requests only.
 */
final class RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Duration SLOW = Duration.ofSeconds(1);
    private static final Pattern ID =
            Pattern.compile("(?<=/)(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[^/]*[@%][^/]*)(?=/|\\.|$)");

    private RequestLog() {}

    static void write(HttpServletRequest request, int status, long nanos) {
        boolean slow = nanos >= SLOW.toNanos();
        if (slow) {
            LOG.warn("{} {} {} {} ms, slow", request.getMethod(), route(request), status, nanos / 1_000_000);
        } else {
            LOG.info("{} {} {} {} ms", request.getMethod(), route(request), status, nanos / 1_000_000);
        }
    }

    private static String route(HttpServletRequest request) {
        return ID.matcher(LoggedPath.of(request)).replaceAll("{id}");
    }
}
