package igf.platform.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** A span for each request, once it is known what it is called. */
final class TraceFilter extends OncePerRequestFilter {

    private static final String REQUEST_ID = "X-Request-Id";

    private final Traces traces;
    private final boolean edge;

    /** @param edge whether requests come in here, and not from another service of ours */
    TraceFilter(Traces traces, boolean edge) {
        this.traces = traces;
        this.edge = edge;
    }

    /** What only the system asks itself. */
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
        try (var part = edge ? traces.first(request.getMethod(), id) : traces.serving(request.getMethod(), id)) {
            try {
                chain.doFilter(request, response);
                part.tell("http.response.status_code", response.getStatus());
            } catch (ServletException | IOException | RuntimeException e) {
                part.failed(e);
                throw e;
            } finally {
                // The pattern, never the path: that has ids, and links in mails have secrets.
                if (request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof Object pattern) {
                    part.name(request.getMethod() + " " + pattern);
                }
            }
        }
    }
}
