package igf.platform.web.answer;

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
 * What one request is called in every log line, in the events that it causes and in a problem document: the gateway's name for it,
 * or one of our own where nobody gave one that is harmless in a log. As the first of all filters it also answers what the others
 * throw, as if a handler had thrown it.
 */
public final class RequestId extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";
    private static final String LOGGED = "requestId";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

    private final HandlerExceptionResolver failures;

    public RequestId(HandlerExceptionResolver failures) {
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
        try (var _ = MDC.putCloseable(LOGGED, id)) {
            chain.doFilter(request, response);
        } catch (RuntimeException e) {
            if (response.isCommitted() || failures.resolveException(request, response, null, e) == null) {
                throw e;
            }
        }
    }

    /** Null for what never came by here. */
    public static @Nullable String of(HttpServletRequest request) {
        return request.getAttribute(HEADER) instanceof String id ? id : null;
    }
}
