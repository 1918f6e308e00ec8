package igf.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Allows pages of other sites to read what is public. Browsers send no credentials to an address that allows all
 * origins. The preflight response allows conditional requests.
 */
class PublicReadsCors implements HeaderWriter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String ASKED_WITH = "Accept-Language, Consistency-Token, If-None-Match, Prefer";
    private static final String TOLD = "ETag, Link, Retry-After, X-Request-Id";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (isOpen(request.getServletPath()) && showsNobody(request)) {
            if (READING.contains(request.getMethod())) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, TOLD);
            } else if (asksBeforeReading(request)) {
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
                response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ASKED_WITH);
                response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
            }
        }
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/api/") || path.startsWith("/docs/");
    }

    private static boolean showsNobody(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && request.getHeader(ApiKeyFilter.HEADER) == null;
    }

    private static boolean asksBeforeReading(HttpServletRequest request) {
        String method = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
        return request.getMethod().equals("OPTIONS") && method != null && READING.contains(method);
    }
}
