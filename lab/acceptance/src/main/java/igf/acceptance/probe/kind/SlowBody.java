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

/** A body that arrives byte by byte must not block a thread of the system forever. */
public final class SlowBody {
    private static final String KIND = "bodies that drip";
    private static final String READ_ON = "still reading";
    /** A body may take a minute. */
    private static final long TIMEOUT_NANOS = Duration.ofSeconds(80).toNanos();

    private static final int BETWEEN_MILLIS = 500;

    private SlowBody() {}

    public static void run(ProbeContext context, String url, ProbeReport report) {
        String head =
                "POST %s/registrations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
                        .formatted(context.editionPath());
        Call call = Call.raw(KIND, head);
        Response answer = sendSlowly(URI.create(url).getPort(), head);
        if (answer.body().equals(READ_ON)) {
            // To repeat it, send a byte every half second.
            report.add(KIND, List.of(Fault.inContent(url, call, "a body that never ends is read on", READ_ON)));
        } else {
            report.add(call, answer);
        }
    }

    private static Response sendSlowly(int port, String head) {
        long end = System.nanoTime() + TIMEOUT_NANOS;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(BETWEEN_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                byte[] beginning = beginning(socket.getInputStream());
                if (beginning.length > 0) {
                    return RawSocket.parse(new String(beginning, StandardCharsets.UTF_8));
                }
            }
            return Response.noResponse(READ_ON);
        } catch (IOException hungUp) {
            return Response.noResponse(hungUp.toString());
        }
    }

    /** Reads the beginning of the answer. The time limit of the read is the pause between two bytes. */
    private static byte[] beginning(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
            }
            if (bytes.size() == 0) {
                throw new IOException("hung up");
            }
        } catch (SocketTimeoutException nothingMoreYet) {
            // That was the whole answer so far.
        }
        return bytes.toByteArray();
    }
}
