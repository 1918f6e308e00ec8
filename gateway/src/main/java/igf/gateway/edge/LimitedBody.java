package igf.gateway.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** Counts what is read and stops at the limit. */
class LimitedBody extends ServletInputStream {

    private final ServletInputStream body;
    private long left;

    LimitedBody(ServletInputStream body, long limit) {
        this.body = body;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        counted(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return counted(body.read(target, offset, length));
    }

    private int counted(int read) throws BodyTooLarge {
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
