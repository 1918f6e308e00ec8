package igf.bench.world;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An application in a JVM of its own, with the flags that {@code igf start} uses. */
final class Elsewhere {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private Elsewhere() {}

    static double secondsToReady(Applications.Told told, String path) throws Exception {
        var port = Ports.free();
        var said = Files.createTempFile("igf-bench", ".log");
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command(told, port))
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            while (!isReady(port, path)) {
                if (!process.isAlive() || System.nanoTime() - begin > LONGEST) {
                    throw new IllegalStateException(told.name() + " does not start: " + Files.readString(said));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
            return (System.nanoTime() - begin) / 1e9;
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            Files.delete(said);
        }
    }

    private static boolean isReady(int port, String path) {
        try (var wire = new Wire(port)) {
            return wire.get(path, null).status() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    private static List<String> command(Applications.Told told, int port) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                told.mainClass(),
                "--spring.config.name=" + told.name(),
                "--spring.application.name=" + told.name(),
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--igf.autoconfigure.exclude=" + String.join(",", told.excluded())));
        told.settings().forEach((key, value) -> command.add("--" + key + "=" + value));
        return command;
    }
}
