package igf.gateway.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.springframework.cloud.gateway.server.mvc.common.AbstractProxyExchange;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Hands requests to the HTTP client and its answers back, bodies as they stream. The library's own goes through a general
 * purpose client with converters, interceptors and observations, none of which has anything to do here.
 */
@Component
class PassedOn extends AbstractProxyExchange {

    private final ClientHttpRequestFactory client;

    PassedOn(ClientHttpRequestFactory client, GatewayMvcProperties properties) {
        super(properties);
        this.client = client;
    }

    @Override
    public ServerResponse exchange(Request request) {
        try {
            var outgoing = client.createRequest(Objects.requireNonNull(request.getUri()), request.getMethod());
            outgoing.getHeaders().putAll(request.getHeaders());
            send(request, outgoing);
            return passedBack(request, outgoing.execute());
        } catch (IOException e) {
            throw new ResourceAccessException("no answer to " + request.getMethod() + ": " + e.getMessage(), e);
        }
    }

    /** Not flushed on the way, so that a small request leaves in one piece and no service waits for the rest. */
    private static void send(Request request, ClientHttpRequest outgoing) throws IOException {
        var body = request.getServerRequest().servletRequest().getInputStream();
        if (body.isFinished()) {
            return;
        }
        if (outgoing instanceof StreamingHttpOutputMessage streaming) {
            streaming.setBody(body::transferTo);
        } else {
            body.transferTo(outgoing.getBody());
        }
    }

    private ServerResponse passedBack(Request request, ClientHttpResponse answer) throws IOException {
        var body = answer.getBody();
        // Filters of the library find the answer's body here.
        MvcUtils.putAttribute(request.getServerRequest(), MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, body);
        MvcUtils.putAttribute(request.getServerRequest(), MvcUtils.CLIENT_RESPONSE_ATTR, answer);
        var response = GatewayServerResponse.status(answer.getStatusCode()).build((in, out) -> {
            try (answer) {
                copyResponseBody(answer, body, out.getOutputStream());
            }
            return null;
        });
        var head = new Head(answer.getStatusCode(), answer.getHeaders());
        request.getResponseConsumers().forEach(consumer -> consumer.accept(head, response));
        return response;
    }

    /** Flushed only if it is meant to arrive bit by bit: else a small answer leaves in one piece, with its length. */
    @Override
    protected int copyResponseBody(ClientHttpResponse answer, InputStream body, OutputStream out) throws IOException {
        return MediaType.TEXT_EVENT_STREAM.isCompatibleWith(answer.getHeaders().getContentType())
                ? super.copyResponseBody(answer, body, out)
                : (int) Math.min(Integer.MAX_VALUE, body.transferTo(out));
    }

    private record Head(HttpStatusCode status, HttpHeaders headers) implements Response {
        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
