package igf.gateway.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Enforces limits for the size of a body and for the time in which it must arrive. Without the second limit, a client
 * that sends a byte a second would block a thread forever.
 */
class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private long remaining;
    private final long deadline;

    LimitedBody(ServletInputStream body, long limit, Duration timeout) {
        this.body = body;
        this.remaining = limit;
        this.deadline = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            return count(body.read(target, offset, length));
        } catch (SocketTimeoutException e) {
            // The caller is slow, not the service that receives the body.
            throw new BodyTooSlowException();
        }
    }

    private int count(int read) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new BodyTooSlowException();
        }
        remaining -= Math.max(read, 0);
        if (remaining < 0) {
            throw new BodyTooLargeException();
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
