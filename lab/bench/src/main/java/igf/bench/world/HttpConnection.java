package igf.bench.world;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A persistent HTTP/1.1 connection that does as little work as possible. Client and server share the processors, so the
 * client's work slows down the measured server.
 */
public final class HttpConnection implements AutoCloseable {

    /** Shorter than any server's timeout for idle connections. */
    private static final long MAX_IDLE_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private long lastUsedNanos;

    public HttpConnection(int port) {
        this.port = port;
    }

    /** Returns the connection. Opens it at first use, and again when it was idle while the other side was measured. */
    private Socket connect() throws IOException {
        var now = System.nanoTime();
        var current = socket;
        if (current == null || now - lastUsedNanos > MAX_IDLE_NANOS) {
            close();
            current = new Socket(InetAddress.getByName("127.0.0.1"), port);
            current.setTcpNoDelay(true);
            current.setSoTimeout(60_000);
            in = new BufferedInputStream(current.getInputStream(), 8192);
            socket = current;
        }
        lastUsedNanos = now;
        return current;
    }

    public record Response(
            int status,
            String body,
            @Nullable String eTag,
            @Nullable String location) {

        /** Returns the text value of a member of a flat JSON object. */
        public String member(String name) {
            var start = body.indexOf("\"" + name + "\":\"");
            if (start < 0) {
                throw new IllegalStateException("no " + name + " in " + status + " " + body);
            }
            start += name.length() + 4;
            return body.substring(start, body.indexOf('"', start));
        }

        public Response expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected " + expected + ", got " + status + " " + body);
            }
            return this;
        }
    }

    public Response get(String path, @Nullable String token) throws IOException {
        return send("GET", path, token, "");
    }

    /**
     * Sends a conditional request, as a cache does.
     *
     * @param eTag ETag of the cached response
     */
    public Response getIfChanged(String path, String eTag) throws IOException {
        return send("GET", path, null, "", "If-None-Match: " + eTag);
    }

    public Response post(String path, @Nullable String token, String json) throws IOException {
        return send("POST", path, token, json);
    }

    public Response put(String path, @Nullable String token, String json) throws IOException {
        return send("PUT", path, token, json);
    }

    /** @param eTag ETag of the version to change; {@code *} for any */
    public Response put(String path, String token, String eTag, String json) throws IOException {
        return send("PUT", path, token, json, "If-Match: " + eTag);
    }

    public Response delete(String path, String token) throws IOException {
        return send("DELETE", path, token, "");
    }

    /** @param eTag ETag of the version to change */
    public Response patch(String path, String token, String eTag, String json) throws IOException {
        return send("PATCH", path, token, json, "If-Match: " + eTag);
    }

    private Response send(String method, String path, @Nullable String token, String json, String... headers)
            throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head =
                new StringBuilder(1024).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: bench\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.length)
                    .append("\r\n");
        }
        var headBytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        var message = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, message, 0, headBytes.length);
        System.arraycopy(body, 0, message, headBytes.length, body.length);
        connect().getOutputStream().write(message);
        return read();
    }

    private Response read() throws IOException {
        var status = Integer.parseInt(readLine().substring(9, 12));
        var length = 0;
        var chunked = false;
        String eTag = null;
        String location = null;
        for (var line = readLine(); !line.isEmpty(); line = readLine()) {
            var lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("etag:")) {
                eTag = line.substring(5).strip();
            } else if (lower.startsWith("location:")) {
                location = line.substring(9).strip();
            }
        }
        var body = new String(chunked ? readChunks() : in.readNBytes(length), StandardCharsets.UTF_8);
        return new Response(status, body, eTag, location);
    }

    private byte[] readChunks() throws IOException {
        var all = new ByteArrayOutputStream();
        for (var size = readChunkSize(); size > 0; size = readChunkSize()) {
            all.write(in.readNBytes(size));
            readLine();
        }
        readLine();
        return all.toByteArray();
    }

    private int readChunkSize() throws IOException {
        return Integer.parseInt(readLine().strip(), 16);
    }

    private String readLine() throws IOException {
        var text = new StringBuilder(64);
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (b != '\r') {
                text.append((char) b);
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
