package igf.gateway.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * After the response, reads the rest of the request body for up to two seconds, so that a client that is still sending
 * receives the response. Then it closes the connection. Tomcat alone would read on for as long as a slow client sends.
 */
final class UnreadBodyValve extends ValveBase {

    private static final long TIMEOUT_NANOS = TimeUnit.SECONDS.toNanos(2);

    UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.isAsync() || isBodyRead(request)) {
            return;
        }
        response.finishResponse();
        if (!endsInTime(request)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isBodyRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** Reads from the connection below the request's stream, which an error response may have closed. */
    private static boolean endsInTime(Request request) {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        DiscardingBuffer buffer = new DiscardingBuffer();
        try {
            while (System.nanoTime() - deadline < 0) {
                if (request.getCoyoteRequest().doRead(buffer) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private static final class DiscardingBuffer implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {
            // Received bytes are dropped.
        }
    }
}
