package igf.gateway.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** What a service answered. Its connection serves others as soon as the body has been read to its end, and nobody if it has not. */
final class ServiceAnswer implements AutoCloseable {

    private static final int MOST_AT_ONCE = 8192;

    private final ClassicHttpResponse response;
    private final Consumer<Boolean> leaving;
    private boolean over;

    /** @param leaving told once whether the body was read to its end */
    ServiceAnswer(ClassicHttpResponse response, Consumer<Boolean> leaving) {
        this.response = response;
        this.leaving = leaving;
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
        leave(true);
    }

    /** One more than the length, so that the end is seen. */
    private static int size(long length) {
        return length < 0 || length >= MOST_AT_ONCE ? MOST_AT_ONCE : (int) length + 1;
    }

    @Override
    public void close() {
        leave(false);
    }

    private void leave(boolean read) {
        if (!over) {
            over = true;
            leaving.accept(read);
        }
    }
}
