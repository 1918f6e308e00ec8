package igf.platform.management;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Serves the management paths on the management port, and no other paths there. A path on the wrong port gets 404.
 * Paths are compared in the framework's normal form, so that no other spelling passes.
 */
final class ManagementFilter extends OncePerRequestFilter {

    private static final List<PathPattern> MANAGEMENT = Stream.of("/actuator/**", "/internal/**")
            .map(PathPatternParser.defaultInstance::parse)
            .toList();

    private final HandlerExceptionResolver failures;

    ManagementFilter(HandlerExceptionResolver failures) {
        this.failures = failures;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication();
        if (MANAGEMENT.stream().anyMatch(pattern -> pattern.matches(path)) == ManagementPort.isReceived(request)) {
            chain.doFilter(request, response);
        } else {
            var unknown = new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()),
                    request.getRequestURI(),
                    path.value().substring(1));
            failures.resolveException(request, response, null, unknown);
        }
    }
}
