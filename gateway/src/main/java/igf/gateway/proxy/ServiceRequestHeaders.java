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
 * Chooses the headers that a service receives. The gateway sets the headers about the client's address and its own
 * outward address, and drops the caller's values for them. It drops API keys, and all cookies except those of the
 * identity provider.
 */
@Component
public class ServiceRequestHeaders {

    /** {@code Content-Length} is set with the body, {@code Host} with the connection. */
    private static final Set<String> DROPPED = HopByHopHeaders.standardAnd(
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.HOST,
            HttpHeaders.COOKIE,
            "Forwarded",
            "X-Real-IP",
            "X-API-Key",
            "X-Original-URL",
            "X-Rewrite-URL",
            RequestFilter.REQUEST_ID);

    private static final String FORWARDED_PREFIX = "X-Forwarded-";

    private final GatewayProperties properties;
    private final String scheme;
    private final String host;
    private final String port;

    ServiceRequestHeaders(GatewayProperties properties) {
        this.properties = properties;
        URI outward = properties.outwardUri();
        this.scheme = outward.getScheme();
        this.host = outward.getAuthority();
        this.port = Integer.toString(port(outward));
    }

    private static int port(URI outward) {
        return outward.getPort() > 0 ? outward.getPort() : "https".equals(outward.getScheme()) ? 443 : 80;
    }

    /** Forwards the caller's headers and adds the gateway's. */
    void forward(HttpServletRequest request, BiConsumer<String, String> target) {
        Set<String> dropped = HopByHopHeaders.withConnectionHeaders(
                DROPPED, Collections.list(request.getHeaders(HttpHeaders.CONNECTION)));
        request.getHeaderNames().asIterator().forEachRemaining(name -> {
            if (!dropped.contains(name)
                    && !name.regionMatches(true, 0, FORWARDED_PREFIX, 0, FORWARDED_PREFIX.length())) {
                request.getHeaders(name).asIterator().forEachRemaining(value -> target.accept(name, value));
            }
        });
        if (!request.getServletPath().startsWith("/api/")) {
            forwardCookies(request, target);
        }
        addGatewayHeaders(request, target);
    }

    /** Adds the headers that the gateway sets for each request: outward address, client address and request id. */
    public void addGatewayHeaders(HttpServletRequest request, BiConsumer<String, String> target) {
        target.accept("X-Forwarded-Proto", scheme);
        target.accept("X-Forwarded-Host", host);
        target.accept("X-Forwarded-Port", port);
        target.accept("X-Forwarded-For", request.getRemoteAddr());
        target.accept(RequestFilter.REQUEST_ID, String.valueOf(request.getAttribute(RequestFilter.REQUEST_ID)));
    }

    private void forwardCookies(HttpServletRequest request, BiConsumer<String, String> target) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return;
        }
        String forwarded = Arrays.stream(cookies)
                .filter(cookie -> properties.cookies().contains(cookie.getName()))
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!forwarded.isEmpty()) {
            target.accept(HttpHeaders.COOKIE, forwarded);
        }
    }
}
