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
 * Forwards a request to its service and streams the response back. Spring Cloud Gateway's handler copies all headers
 * three times in each direction, rebuilds the URI and uses a general-purpose client. Together this costs more than
 * everything else that the gateway does for a request (ADR 33).
 */
@Component
class ProxyHandler extends ProxyExchangeHandlerFunction {

    /**
     * The largest body of known length that is buffered and sent with the head, so that no service waits for the rest.
     */
    private static final int MAX_BUFFERED_BODY = 16 * 1024;

    private final ServiceConnections connections;
    private final ServiceRequestHeaders requestHeaders;
    private final Map<URI, HttpRoute> routes = new ConcurrentHashMap<>();

    ProxyHandler(
            ServiceConnections connections,
            ServiceRequestHeaders requestHeaders,
            ProxyExchange proxyExchange,
            ObjectProvider<RequestHttpHeadersFilter> requestFilters,
            ObjectProvider<ResponseHttpHeadersFilter> responseFilters) {
        super(proxyExchange, requestFilters, responseFilters);
        this.connections = connections;
        this.requestHeaders = requestHeaders;
    }

    /** @throws ResourceAccessException if the service does not answer */
    @Override
    public ServerResponse handle(ServerRequest serverRequest) {
        HttpServletRequest request = serverRequest.servletRequest();
        URI base = (URI) Objects.requireNonNull(request.getAttribute(MvcUtils.GATEWAY_REQUEST_URL_ATTR));
        HttpRoute route = routes.computeIfAbsent(base, ProxyHandler::route);
        try {
            return new ProxiedResponse(connections.send(route, serviceRequest(request, base)));
        } catch (IOException e) {
            throw new ResourceAccessException("no response to " + request.getMethod() + ": " + e.getMessage(), e);
        }
    }

    static HttpRoute route(URI service) {
        HttpHost host = RoutingSupport.normalize(HttpHost.create(service), DefaultSchemePortResolver.INSTANCE);
        return new HttpRoute(host, null, "https".equals(service.getScheme()));
    }

    private ClassicHttpRequest serviceRequest(HttpServletRequest request, URI service) throws IOException {
        ClassicHttpRequest outbound =
                new BasicClassicHttpRequest(request.getMethod(), (HttpHost) null, requestTarget(request));
        outbound.addHeader(HttpHeaders.HOST, service.getAuthority());
        requestHeaders.forward(request, outbound::addHeader);
        long contentLength = request.getContentLengthLong();
        HttpEntity body = body(request.getInputStream(), contentLength);
        // A length without a body would make the service read the next request as this body.
        long length = body == null ? Math.min(contentLength, 0) : body.getContentLength();
        if (length >= 0) {
            outbound.addHeader(HttpHeaders.CONTENT_LENGTH, length);
        } else if (body != null) {
            outbound.addHeader(HttpHeaders.TRANSFER_ENCODING, "chunked");
        }
        outbound.setEntity(body);
        return outbound;
    }

    /**
     * Returns the request target as the caller sent it. {@code RequestFilter} has already rejected an unreadable query.
     */
    private static String requestTarget(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static @Nullable HttpEntity body(ServletInputStream body, long length) throws IOException {
        if (body.isFinished()) {
            return null;
        }
        return length >= 0 && length <= MAX_BUFFERED_BODY
                ? new ByteArrayEntity(body.readNBytes((int) length), null)
                : new InputStreamEntity(body, length, null);
    }
}
