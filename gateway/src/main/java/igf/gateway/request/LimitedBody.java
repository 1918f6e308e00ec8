package igf.gateway.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Enforces the limits of a body's size and of the time for the whole body. Without the second, a client that sends a
 * byte a second would block a thread forever.
 */
class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private long left;
    private final long end;

    LimitedBody(ServletInputStream body, long limit, Duration within) {
        this.body = body;
        this.left = limit;
        this.end = System.nanoTime() + within.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return counted(body.read(target, offset, length));
        } catch (SocketTimeoutException silent) {
            // The caller is slow, not the service that receives the body.
            throw new BodyTooSlow();
        }
    }

    private int counted(int read) throws IOException {
        if (System.nanoTime() - end > 0) {
            throw new BodyTooSlow();
        }
        left -= Math.max(read, 0);
        if (left < 0) {
            throw new BodyTooLarge();
        }
        return read;
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }
}
