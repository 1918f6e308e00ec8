package igf.acceptance.probe.kind;

import igf.acceptance.probe.call.Answer;
import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Fault;
import igf.acceptance.probe.call.Report;
import igf.acceptance.probe.world.World;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A body that comes drop by drop: whoever sends it must not hold a thread of the system for ever. */
public final class Drip {
    private static final String KIND = "bodies that drip";
    /** A body may take a minute. */
    private static final long PATIENCE = Duration.ofSeconds(80).toNanos();

    private static final int BETWEEN_MILLIS = 500;

    private Drip() {}

    public static void on(World world, String url, Report report) {
        String head =
                "POST %s/registrations HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n"
                        .formatted(world.edition());
        Answer answer = answer(URI.create(url).getPort(), head);
        if (answer.status() == 0 && answer.body().equals("still reading")) {
            report.add(KIND, List.of(Fault.seen(KIND, "a body that never ends is read on", head, "see Drip")));
        } else {
            report.add(Call.wire(KIND, head), answer);
        }
    }

    private static Answer answer(int port, String head) {
        long end = System.nanoTime() + PATIENCE;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(BETWEEN_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            while (System.nanoTime() < end) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                byte[] beginning = beginning(socket.getInputStream());
                if (beginning.length > 0) {
                    return of(new String(beginning, StandardCharsets.UTF_8));
                }
            }
            return Answer.none("still reading");
        } catch (IOException hungUp) {
            return Answer.none(hungUp.toString());
        }
    }

    /** Waiting for it is the pause between two drops. */
    private static byte[] beginning(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            int read = in.read(buffer);
            if (read < 0) {
                throw new IOException("hung up");
            }
            return java.util.Arrays.copyOf(buffer, read);
        } catch (SocketTimeoutException nothingYet) {
            return new byte[0];
        }
    }

    private static Answer of(String text) {
        return igf.acceptance.probe.call.Wire.parsed(text);
    }
}
