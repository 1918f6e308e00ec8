package igf.bench.world;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An application in a JVM of its own, with the flags that {@code igf start} uses, ready for requests. */
public final class OwnJvm implements AutoCloseable {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

    private final Process process;
    private final int port;
    private final int managementPort;

    private OwnJvm(Process process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Returns as soon as requests are taken.
     *
     * @param path that answers 200 then, on the management port if it is the actuator's
     * @param said where it writes its log
     */
    static OwnJvm start(Applications.Told told, String path, Path said, String... flags) throws Exception {
        var ports = Ports.free(2);
        var begin = System.nanoTime();
        var started = new OwnJvm(
                new ProcessBuilder(command(told, ports, List.of(flags)))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start(),
                ports.getFirst(),
                ports.getLast());
        while (!started.isReady(path)) {
            if (!started.process.isAlive() || System.nanoTime() - begin > LONGEST) {
                started.close();
                throw new IllegalStateException(told.name() + " does not start: " + Files.readString(said));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        return started;
    }

    public int port() {
        return port;
    }

    /** To be closed before this. */
    OtherCompiler compiler() throws IOException {
        return OtherCompiler.of(process);
    }

    private boolean isReady(String path) {
        try (var wire = new Wire(path.startsWith("/actuator/") ? managementPort : port)) {
            return wire.get(path, null).status() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor(3, TimeUnit.MINUTES);
    }

    private static List<String> command(Applications.Told told, List<Integer> ports, List<String> flags) {
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
                told.mainClass(),
                "--spring.config.name=" + told.name(),
                "--spring.application.name=" + told.name(),
                "--server.address=127.0.0.1",
                "--server.port=" + ports.getFirst(),
                "--igf.management.port=" + ports.getLast(),
                "--igf.autoconfigure.exclude=" + String.join(",", told.excluded())));
        told.settings().forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }
}
