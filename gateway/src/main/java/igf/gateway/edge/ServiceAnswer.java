package igf.gateway.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/** What a service answered. Its connection serves others as soon as the body has been read to its end, and nobody if it has not. */
final class ServiceAnswer implements AutoCloseable {

    /** None of them, the identity provider included, ends a connection that rests before 20 s. */
    static final TimeValue SHORTER_THAN_SERVICES = TimeValue.ofSeconds(15);

    private static final int MOST_AT_ONCE = 8192;

    private final ClassicHttpRequest request;
    private final ClassicHttpResponse response;
    private final HttpContext context;
    private final ConnectionEndpoint connection;
    private final ServiceConnections connections;
    private boolean over;

    ServiceAnswer(
            ClassicHttpRequest request,
            ClassicHttpResponse response,
            HttpContext context,
            ConnectionEndpoint connection,
            ServiceConnections connections) {
        this.request = request;
        this.response = response;
        this.context = context;
        this.connection = connection;
        this.connections = connections;
    }

    int status() {
        return response.getCode();
    }

    Header[] headers() {
        return response.getHeaders();
    }

    /** @param bitByBit whether all that arrives goes on at once; else a small body leaves in one piece, with its length */
    void copyTo(OutputStream target, boolean bitByBit) throws IOException {
        HttpEntity body = response.getEntity();
        if (body != null) {
            InputStream in = body.getContent();
            byte[] buffer = new byte[size(body.getContentLength())];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                target.write(buffer, 0, read);
                if (bitByBit) {
                    target.flush();
                }
            }
        }
        over = true;
        if (DefaultConnectionReuseStrategy.INSTANCE.keepAlive(request, response, context)) {
            connections.release(connection, SHORTER_THAN_SERVICES);
        } else {
            connections.discard(connection);
        }
    }

    /** One more than the length, so that the end is seen. */
    private static int size(long length) {
        return length < 0 || length >= MOST_AT_ONCE ? MOST_AT_ONCE : (int) length + 1;
    }

    @Override
    public void close() {
        if (!over) {
            over = true;
            connections.discard(connection);
        }
    }
}
