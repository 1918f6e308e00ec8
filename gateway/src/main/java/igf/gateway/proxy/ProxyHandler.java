package igf.gateway.proxy;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchangeHandlerFunction;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands a route's requests to its service and the answers back, bodies as they stream. The library's own copies all headers three
 * times each way, builds the address anew and goes through a general purpose client, which together cost more than all else
 * that the gateway does for a request (ADR 33).
 */
@Component
class ProxyHandler extends ProxyExchangeHandlerFunction {

    /** Read before it is sent, so that it leaves in one piece with the head and no service waits for the rest. */
    private static final int SMALL = 16 * 1024;

    private final ServiceConnections connections;
    private final ServiceRequestHeaders outgoing;
    private final Map<URI, HttpRoute> services = new ConcurrentHashMap<>();

    ProxyHandler(
            ServiceConnections connections,
            ServiceRequestHeaders outgoing,
            ProxyExchange library,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        super(library, requestFilters, responseFilters);
        this.connections = connections;
        this.outgoing = outgoing;
    }

    /** @throws ResourceAccessException if the service does not answer */
    @Override
    public ServerResponse handle(ServerRequest routed) {
        HttpServletRequest request = routed.servletRequest();
        URI base = (URI) Objects.requireNonNull(request.getAttribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR));
        HttpRoute service = services.computeIfAbsent(base, ProxyHandler::route);
        try {
            return new ProxiedResponse(connections.send(service, rewritten(request, base)));
        } catch (IOException e) {
            throw new ResourceAccessException("no answer to " + request.getMethod() + ": " + e.getMessage(), e);
        }
    }

    static HttpRoute route(URI service) {
        HttpHost host = RoutingSupport.normalize(HttpHost.create(service), DefaultSchemePortResolver.INSTANCE);
        return new HttpRoute(host, null, "https".equals(service.getScheme()));
    }

    private ClassicHttpRequest rewritten(HttpServletRequest request, URI service) throws IOException {
        ClassicHttpRequest inner = new BasicClassicHttpRequest(request.getMethod(), (HttpHost) null, target(request));
        inner.addHeader(HttpHeaders.HOST, service.getAuthority());
        outgoing.pass(request, inner::addHeader);
        long declared = request.getContentLengthLong();
        HttpEntity body = body(request.getInputStream(), declared);
        // Never the length of a body that does not follow: the service would take the next request for it.
        long length = body == null ? Math.min(declared, 0) : body.getContentLength();
        if (length >= 0) {
            inner.addHeader(HttpHeaders.CONTENT_LENGTH, length);
        } else if (body != null) {
            inner.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        }
        inner.setEntity(body);
        return inner;
    }

    /** As the caller wrote it: whether it can be read was looked at before. */
    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @Nullable HttpEntity body(ServletInputStream body, long length) throws IOException {
        if (body.isFinished()) {
            return null;
        }
        return length >= 0 && length <= SMALL
                ? new ByteArrayEntity(body.readNBytes((int) length), null)
                : new InputStreamEntity(body, length, null);
    }
}
