package igf.gateway.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.ResourceAccessException;

/**
 * A service's response. Its connection returns to the pool when the body has been read to its end, and is closed
 * otherwise.
 */
final class StreamedResponse implements AutoCloseable {

    private static final int BUFFER_SIZE = 8192;

    private final ClassicHttpResponse response;
    private final Consumer<Boolean> onEnd;
    private final boolean eventStream;
    private boolean ended;

    /** @param onEnd called once, with whether the body was read to its end */
    StreamedResponse(ClassicHttpResponse response, Consumer<Boolean> onEnd) {
        this.response = response;
        this.onEnd = onEnd;
        this.eventStream = isEventStream(response);
    }

    static boolean isEventStream(ClassicHttpResponse response) {
        Header type = response.getFirstHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.getValue().startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
    }

    int status() {
        return response.getCode();
    }

    Header[] headers() {
        return response.getHeaders();
    }

    /** Whether each part is flushed immediately, as for server-sent events. */
    boolean isEventStream() {
        return eventStream;
    }

    /** Returns a buffer one byte longer than a small body, so that one read reaches its end. */
    byte[] buffer() {
        long length = response.getEntity() == null ? 0 : response.getEntity().getContentLength();
        return new byte[length < 0 || length >= BUFFER_SIZE ? BUFFER_SIZE : (int) length + 1];
    }

    /**
     * Reads the available bytes of an event stream, or fills the buffer from any other body.
     *
     * @return number of bytes; 0 at the end
     * @throws ResourceAccessException if the body breaks off
     */
    int read(byte[] buffer) {
        try {
            HttpEntity body = response.getEntity();
            int read = body == null ? 0 : read(body.getContent(), buffer);
            if (read <= 0) {
                end(true);
            }
            return Math.max(read, 0);
        } catch (IOException e) {
            throw new ResourceAccessException("the response was cut off: " + e.getMessage(), e);
        }
    }

    private int read(InputStream body, byte[] buffer) throws IOException {
        return eventStream ? body.read(buffer) : body.readNBytes(buffer, 0, buffer.length);
    }

    @Override
    public void close() {
        end(false);
    }

    private void end(boolean complete) {
        if (!ended) {
            ended = true;
            onEnd.accept(complete);
        }
    }
}
