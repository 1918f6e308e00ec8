package igf.acceptance.probe;

import igf.acceptance.probe.call.Call;
import igf.acceptance.probe.call.Sender;
import igf.acceptance.probe.call.Who;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The system as {@code ./igf start} runs it, on a port and a folder of its own, closed to inner addresses. */
public final class OwnSystem implements AutoCloseable {
    private static final long PATIENCE = Duration.ofMinutes(4).toNanos();
    private static final long PAUSE = Duration.ofMillis(250).toNanos();

    private final Process process;
    private final String url;

    private OwnSystem(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** @param command that starts it, without its options */
    static OwnSystem start(List<String> command, Path folder) {
        try {
            int port = freePort();
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of("--data", folder.resolve("data").toString(), "--port", Integer.toString(port)));
            Process process = new ProcessBuilder(whole)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            Files.createDirectories(folder).resolve("output").toFile())
                    .start();
            OwnSystem system = new OwnSystem(process, "http://127.0.0.1:" + port);
            Runtime.getRuntime().addShutdownHook(new Thread(system::close, "stop"));
            system.await(folder);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return url;
    }

    private void await(Path folder) {
        long end = System.nanoTime() + PATIENCE;
        try (Sender sender = new Sender(url)) {
            Call ready = Call.of("start", Who.NOBODY, "GET", "/health/ready");
            while (sender.send(ready).status() != 200) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("It did not get ready; what it said is in " + folder);
                }
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    /** Nobody listens there now, and no outgoing connection will be there when it is used: systems give those from 32768 on. */
    public static int freePort() throws IOException {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Another one, then.
            }
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
