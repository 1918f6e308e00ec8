package igf.gateway.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * What a caller still sends of a request that has its answer: read for a moment, so that whoever has sent it all sees the answer,
 * and then hung up. By itself the web server reads on as long as a drip comes, on a thread that others wait for.
 */
final class UnreadRest extends ValveBase {

    private static final long MOMENT_NANOS = TimeUnit.SECONDS.toNanos(2);

    UnreadRest() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (request.isAsync() || isRead(request)) {
            return;
        }
        response.finishResponse();
        if (!endsSoon(request)) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    private static boolean endsSoon(Request request) {
        long end = System.nanoTime() + MOMENT_NANOS;
        byte[] rest = new byte[8192];
        try {
            InputStream body = request.getStream();
            while (System.nanoTime() - end < 0) {
                if (body.read(rest) < 0) {
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalStateException broken) {
            return false;
        }
    }
}
