package igf.gateway.proxy;

import igf.gateway.request.GatewayProperties;
import igf.gateway.request.RequestFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Chooses the headers that a service receives. The gateway sets those about the client's address and the outward
 * address. It drops a caller's own values for them, its cookies and its API key.
 */
@Component
public class ServiceRequestHeaders {

    /** {@code Content-Length} is set with the body, {@code Host} with the connection. */
    private static final Set<String> STAYING = HopByHopHeaders.and(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.HOST,
            HttpHeaders.COOKIE,
            "Forwarded",
            "X-Real-IP",
            "X-API-Key",
            "X-Original-URL",
            "X-Rewrite-URL",
            RequestFilter.REQUEST_ID);

    private static final String CLAIMED = "X-Forwarded-";

    private final GatewayProperties edge;
    private final String scheme;
    private final String host;
    private final String port;

    ServiceRequestHeaders(GatewayProperties edge) {
        this.edge = edge;
        URI outward = edge.outwardUri();
        this.scheme = outward.getScheme();
        this.host = outward.getAuthority();
        this.port = Integer.toString(port(outward));
    }

    private static int port(URI outward) {
        return outward.getPort() > 0 ? outward.getPort() : "https".equals(outward.getScheme()) ? 443 : 80;
    }

    /** Passes on the caller's headers and adds the gateway's. */
    void pass(HttpServletRequest request, BiConsumer<String, String> to) {
        Set<String> staying =
                HopByHopHeaders.named(STAYING, Collections.list(request.getHeaders(HttpHeaders.CONNECTION)));
        request.getHeaderNames().asIterator().forEachRemaining(name -> {
            if (!staying.contains(name) && !name.regionMatches(true, 0, CLAIMED, 0, CLAIMED.length())) {
                request.getHeaders(name).asIterator().forEachRemaining(value -> to.accept(name, value));
            }
        });
        if (!request.getServletPath().startsWith("/api/")) {
            passCookies(request, to);
        }
        say(request, to);
    }

    /** Adds the gateway's headers about a request. */
    public void say(HttpServletRequest request, BiConsumer<String, String> to) {
        to.accept("X-Forwarded-Proto", scheme);
        to.accept("X-Forwarded-Host", host);
        to.accept("X-Forwarded-Port", port);
        to.accept("X-Forwarded-For", request.getRemoteAddr());
        to.accept(RequestFilter.REQUEST_ID, String.valueOf(request.getAttribute(RequestFilter.REQUEST_ID)));
    }

    private void passCookies(HttpServletRequest request, BiConsumer<String, String> to) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return;
        }
        String passed = Arrays.stream(cookies)
                .filter(cookie -> edge.cookies().contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!passed.isEmpty()) {
            to.accept(HttpHeaders.COOKIE, passed);
        }
    }
}
