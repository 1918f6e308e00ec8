package igf.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * What anybody may read, pages of other sites may read as well: without credentials, which a browser sends nowhere where all
 * origins are allowed.
 */
class PublicReads implements HeaderWriter {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        if (READING.contains(request.getMethod())
                && (path.startsWith("/api/") || path.startsWith("/docs/"))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader(ApiKeyFilter.HEADER) == null) {
            response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        }
    }
}
