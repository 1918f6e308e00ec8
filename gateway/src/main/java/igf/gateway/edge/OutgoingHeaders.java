package igf.gateway.edge;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What a service gets to see of a request's headers. Where a request came from and which address it was sent to is
 * said by the gateway alone; a caller's own claims about that, its cookies and its API key stay outside.
 */
@Component
public class OutgoingHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> DROPPED =
            Set.of("forwarded", "x-real-ip", "x-api-key", "cookie", "x-original-url", "x-rewrite-url");

    private final EdgeProperties edge;

    OutgoingHeaders(EdgeProperties edge) {
        this.edge = edge;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
        return clean(incoming, request.servletRequest());
    }

    /** The headers to send inward for this request. */
    public HttpHeaders clean(HttpHeaders incoming, HttpServletRequest request) {
        HttpHeaders headers =
                HopByHop.without(incoming, name -> DROPPED.contains(name) || name.startsWith("x-forwarded-"));
        if (!request.getRequestURI().startsWith("/api/")) {
            passCookies(headers, request);
        }
        URI outward = edge.outwardUri();
        headers.set("X-Forwarded-Proto", outward.getScheme());
        headers.set("X-Forwarded-Host", outward.getAuthority());
        headers.set("X-Forwarded-Port", Integer.toString(port(outward)));
        headers.set("X-Forwarded-For", request.getRemoteAddr());
        headers.set(EdgeFilter.REQUEST_ID, String.valueOf(request.getAttribute(EdgeFilter.REQUEST_ID)));
        return headers;
    }

    private static int port(URI outward) {
        return outward.getPort() > 0 ? outward.getPort() : "https".equals(outward.getScheme()) ? 443 : 80;
    }

    private void passCookies(HttpHeaders headers, HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return;
        }
        String passed = Arrays.stream(cookies)
                .filter(cookie -> edge.cookies().contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!passed.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, passed);
        }
    }
}
