package igf.platform.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Adds a span for each request, and renames it when the handler is known. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final Traces traces;
    private final boolean startsTraces;

    /** @param startsTraces whether requests come from clients, and not from another service */
    TraceFilter(Traces traces, boolean startsTraces) {
        this.traces = traces;
        this.startsTraces = startsTraces;
    }

    /** Skips internal paths. */
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
        try (var span = startsTraces
                ? traces.startFirstSpan(request.getMethod(), id)
                : traces.startServerSpan(request.getMethod(), id)) {
            try {
                chain.doFilter(request, response);
                span.setAttribute("http.response.status_code", response.getStatus());
            } catch (ServletException | IOException | RuntimeException e) {
                span.recordFailure(e);
                throw e;
            } finally {
                // Use the pattern, because the path contains ids and the secrets of mailed links.
                if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object pattern) {
                    span.rename(request.getMethod() + " " + pattern);
                }
            }
        }
    }
}
