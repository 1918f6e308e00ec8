package igf.gateway.proxy;

import igf.gateway.request.StreamLimit;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Sends a request over a pooled connection. Redirects, cookies and retries are left to the caller; a full HTTP client
 * would handle them itself.
 */
@Component
class ServiceConnections {

    /** No service and no identity provider closes an idle connection before 20 seconds. */
    static final TimeValue KEEP_ALIVE = TimeValue.ofSeconds(15);

    static final Timeout LEASE_TIMEOUT = Timeout.ofSeconds(2);

    private static final StreamLimit.CountedStream UNCOUNTED = () -> {};

    private final HttpClientConnectionManager pool;
    private final StreamLimit streams;
    private final HttpRequestExecutor executor = new HttpRequestExecutor();

    ServiceConnections(HttpClientConnectionManager pool, StreamLimit streams) {
        this.pool = pool;
        this.streams = streams;
    }

    /**
     * Sends a request and returns the response when its head has arrived. The caller reads the body to its end or
     * closes the response.
     *
     * @throws IOException if the service does not respond, if its response is not valid HTTP, or if no connection is
     *     free
     */
    StreamedResponse send(HttpRoute service, ClassicHttpRequest request) throws IOException {
        HttpClientContext context = HttpClientContext.create();
        ConnectionEndpoint connection = lease(service);
        HttpEntity body = request.getEntity();
        if (body != null) {
            request.setEntity(new ClosingEntity(body, connection));
        }
        try {
            if (!connection.isConnected()) {
                pool.connect(connection, null, context);
            }
            ClassicHttpResponse response = connection.execute("", request, executor::execute, context);
            boolean isReusable = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context);
            StreamLimit.CountedStream stream = StreamedResponse.isEventStream(response) ? streams.open() : UNCOUNTED;
            return new StreamedResponse(response, complete -> {
                stream.close();
                if (complete && isReusable) {
                    pool.release(connection, null, KEEP_ALIVE);
                } else {
                    discard(connection);
                }
            });
        } catch (HttpException e) {
            discard(connection);
            throw new IOException(e.getMessage(), e);
        } catch (Throwable e) {
            discard(connection);
            throw e;
        }
    }

    private void discard(ConnectionEndpoint connection) {
        try {
            connection.close(CloseMode.IMMEDIATE);
        } finally {
            pool.release(connection, null, TimeValue.ZERO_MILLISECONDS);
        }
    }

    private ConnectionEndpoint lease(HttpRoute service) throws IOException {
        var lease = pool.lease("", service, LEASE_TIMEOUT, null);
        try {
            return lease.get(LEASE_TIMEOUT);
        } catch (InterruptedException e) {
            lease.cancel();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (TimeoutException | ExecutionException e) {
            lease.cancel();
            throw new IOException("no connection is free: " + e.getMessage(), e);
        }
    }

    /**
     * Closes the connection if the caller's body breaks off. The library would end the chunked body properly, and the
     * service would treat half of an import as complete.
     */
    private static final class ClosingEntity extends HttpEntityWrapper {

        private final ConnectionEndpoint connection;

        ClosingEntity(HttpEntity body, ConnectionEndpoint connection) {
            super(body);
            this.connection = connection;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            try {
                super.writeTo(out);
            } catch (Throwable e) {
                connection.close(CloseMode.IMMEDIATE);
                throw e;
            }
        }
    }
}
