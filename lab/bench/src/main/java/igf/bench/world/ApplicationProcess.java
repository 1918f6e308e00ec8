package igf.bench.world;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An application in a separate JVM, with the flags of {@code ./igf start}. */
public final class ApplicationProcess implements AutoCloseable {

    private static final long START_TIMEOUT = TimeUnit.MINUTES.toNanos(3);

    private final Process process;
    private final int port;
    private final int managementPort;

    private ApplicationProcess(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts the application and returns when it accepts requests.
     *
     * @param path path that then responds with 200; on the management port if it is a path of the actuator
     * @param output file for its output
     */
    static ApplicationProcess start(Applications.Spec spec, String path, Path output, String... flags)
            throws Exception {
        var ports = Ports.findFree(2);
        var startedAt = System.nanoTime();
        var started = new ApplicationProcess(
                new ProcessBuilder(command(spec, ports, List.of(flags)))
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                ports.getFirst(),
                ports.getLast());
        while (!started.isReady(path)) {
            if (!started.process.isAlive() || System.nanoTime() - startedAt > START_TIMEOUT) {
                started.close();
                throw new IllegalStateException(spec.name() + " does not start: " + Files.readString(output));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return started;
    }

    public int port() {
        return port;
    }

    /** Connects to the compiler of its JVM. Close the compiler before this process. */
    RemoteCompiler compiler() throws IOException {
        return RemoteCompiler.of(process);
    }

    private boolean isReady(String path) {
        try (var connection = new HttpConnection(path.startsWith("/actuator/") ? managementPort : port)) {
            return connection.get(path, null).status() == 200;
        } catch (IOException e) {
            // The application does not listen yet.
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(3, TimeUnit.MINUTES);
    }

    private static List<String> command(Applications.Spec spec, List<Integer> ports, List<String> flags) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.util.jar.version=23",
                "-Xlog:aot*=off",
                "-Xlog:cds*=off"));
        command.addAll(flags);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                spec.mainClass(),
                "--spring.config.name=" + spec.name(),
                "--spring.application.name=" + spec.name(),
                "--server.address=127.0.0.1",
                "--server.port=" + ports.getFirst(),
                "--igf.management.port=" + ports.getLast(),
                "--igf.autoconfigure.exclude=" + String.join(",", spec.excluded())));
        spec.settings().forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }
}
