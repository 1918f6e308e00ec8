package igf.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Allows pages of other sites to read public data. Browsers send no credentials to an address that allows all origins.
 * The preflight response allows conditional requests.
 */
class PublicCorsHeaderWriter implements HeaderWriter {

    private static final Set<String> READ_METHODS = Set.of("GET", "HEAD");
    private static final String ALLOWED_HEADERS = "Accept-Language, Consistency-Token, If-None-Match, Prefer";
    private static final String EXPOSED_HEADERS =
            "ETag, Feed-Position, Link, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (isPublicPath(request.getServletPath()) && hasNoCredentials(request)) {
            if (READ_METHODS.contains(request.getMethod())) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
            } else if (isReadPreflight(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ALLOWED_HEADERS);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            }
        }
    }

    private static boolean isPublicPath(String path) {
        return path.startsWith("/api/") || path.startsWith("/docs/");
    }

    private static boolean hasNoCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getHeader(ApiKeyFilter.HEADER) == null;
    }

    private static boolean isReadPreflight(HttpServletRequest request) {
        String method = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.getMethod().equals("OPTIONS") && method != null && READ_METHODS.contains(method);
    }
}
