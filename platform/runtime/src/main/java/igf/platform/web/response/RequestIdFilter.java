package igf.platform.web.response;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Sets the id of a request for log lines, events and problem documents. It uses the gateway's id, or a new one if that
 * is missing or unsafe in a log. As the first filter, it also handles exceptions of the other filters like those of
 * handlers.
 */
public final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    private static final String MDC_KEY = "requestId";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final HandlerExceptionResolver failures;

    public RequestIdFilter(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(HEADER);
        var id = given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(HEADER, id);
        response.setHeader(HEADER, id);
        try (var _ = MDC.putCloseable(MDC_KEY, id)) {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted() || failures.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }

    /** Returns the id of a request; null if the request did not pass this filter. */
    public static @Nullable String idOf(HttpServletRequest request) {
        return request.getAttribute(HEADER) instanceof String id ? id : null;
    }
}
