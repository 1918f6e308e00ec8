package igf.platform.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Adds a span for each request, once its name is known. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final Traces traces;
    private final boolean startsTraces;

    /** @param startsTraces whether requests come from outside, and not from another service */
    TraceFilter(Traces traces, boolean startsTraces) {
        this.traces = traces;
        this.startsTraces = startsTraces;
    }

    /** Internal paths are not traced. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/")
                || request.getRequestURI().startsWith("/internal/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(REQUEST_ID) instanceof String id)) {
            chain.doFilter(request, response);
            return;
        }
        try (var part = startsTraces
                ? traces.startFirstSpan(request.getMethod(), id)
                : traces.startServerSpan(request.getMethod(), id)) {
            try {
                chain.doFilter(request, response);
                part.setAttribute("http.response.status_code", response.getStatus());
            } catch (ServletException | IOException | RuntimeException e) {
                part.recordFailure(e);
                throw e;
            } finally {
                // The pattern, never the path, which has ids and the secrets of mailed links.
                if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object pattern) {
                    part.rename(request.getMethod() + " " + pattern);
                }
            }
        }
    }
}
