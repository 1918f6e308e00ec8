package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.ProbeReport;
import igf.acceptance.probe.call.RawSocket;
import igf.acceptance.probe.world.ProbeContext;
import igf.lab.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Sends a body byte by byte. It must not block a thread of the system forever. */
public final class SlowBody {
    private static final String KIND = "slow bodies";
    private static final String STILL_READING = "still reading";
    /** Longer than the minute that a body may take. */
    private static final long TIMEOUT_NANOS = Duration.ofSeconds(80).toNanos();

    private static final int PAUSE_MILLIS = 500;

    private SlowBody() {}

    public static void run(ProbeContext context, String url, ProbeReport report) {
        String head =
                "POST %s/registrations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
                        .formatted(context.editionPath());
        Call call = Call.raw(KIND, head);
        Response response = sendSlowly(URI.create(url).getPort(), head);
        if (response.body().equals(STILL_READING)) {
            // To reproduce it, send a byte every half second.
            report.add(KIND, List.of(Fault.inContent(url, call, "an endless body is still read", STILL_READING)));
        } else {
            report.add(call, response);
        }
    }

    private static Response sendSlowly(int port, String head) {
        long deadline = System.nanoTime() + TIMEOUT_NANOS;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PAUSE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() < deadline) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                byte[] available = beginning(socket.getInputStream());
                if (available.length > 0) {
                    return RawSocket.parse(new String(available, StandardCharsets.UTF_8));
                }
            }
            return Response.noResponse(STILL_READING);
        } catch (IOException e) {
            return Response.noResponse(e.toString());
        }
    }

    /** Reads what has arrived of the response. The read timeout is also the pause between two bytes. */
    private static byte[] beginning(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
            if (bytes.size() == 0) {
                throw new IOException("the connection was closed");
            }
        } catch (SocketTimeoutException e) {
            // No more of the response has arrived.
        }
        return bytes.toByteArray();
    }
}
