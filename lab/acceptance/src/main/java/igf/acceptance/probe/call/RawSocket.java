package igf.acceptance.probe.call;

import igf.lab.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sends raw bytes, for requests that no HTTP client can send. */
public final class RawSocket {
    /** Longer than the time for which the server waits for the rest of a request. */
    private static final int TIMEOUT_MILLIS = 25_000;

    private static final int MAX_BYTES = 64 * 1024;

    private RawSocket() {}

    static Response exchange(int port, byte[] request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            // Signal the server immediately that no more bytes follow.
            socket.shutdownOutput();
            return read(socket.getInputStream());
        } catch (IOException e) {
            return Response.noResponse(e.toString());
        }
    }

    private static Response read(InputStream in) throws IOException {
        return parse(new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8));
    }

    /** Parses a response. Text that is not HTTP counts as no response. */
    public static Response parse(String text) {
        if (!text.startsWith("HTTP/1.")) {
            return Response.noResponse(text.isEmpty() ? "the connection was closed" : "not HTTP: " + text);
        }
        String[] parts = text.split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n");
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, Math.max(colon, 0)),
                    lines[i].substring(colon + 1).strip());
        }
        String body = parts.length < 2 ? "" : parts[1];
        boolean chunked = headers.getOrDefault("Transfer-Encoding", "").equals("chunked");
        return Response.of(Integer.parseInt(lines[0].substring(9, 12)), headers, chunked ? joinChunks(body) : body);
    }

    private static String joinChunks(String body) {
        StringBuilder joined = new StringBuilder();
        String rest = body;
        int end = rest.indexOf("\r\n");
        while (end > 0) {
            byte[] bytes = rest.substring(end + 2).getBytes(StandardCharsets.UTF_8);
            int size = Math.min(Integer.parseInt(rest.substring(0, end).strip(), 16), bytes.length);
            joined.append(new String(bytes, 0, size, StandardCharsets.UTF_8));
            rest = new String(bytes, size, bytes.length - size, StandardCharsets.UTF_8).stripLeading();
            end = size == 0 ? -1 : rest.indexOf("\r\n");
        }
        return joined.toString();
    }
}
