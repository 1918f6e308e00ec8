package igf.bench.world;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An application in JVMs of its own, with the flags that {@code igf start} uses, and a start-up cache as it makes one. */
final class Elsewhere implements AutoCloseable {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(3);

    private final Applications.Told told;
    private final String path;
    private final Path directory;
    private final Path cache;

    /** @param path that answers 200 as soon as requests are taken */
    private Elsewhere(Applications.Told told, String path) throws IOException {
        this.told = told;
        this.path = path;
        this.directory = Files.createTempDirectory("igf-bench-start");
        this.cache = directory.resolve("cache.aot");
    }

    /** The first start makes tables and topics, and the cache, which the JVM writes when it ends. */
    static Elsewhere rehearsed(Applications.Told told, String path) throws Exception {
        var elsewhere = new Elsewhere(told, path);
        elsewhere.secondsToReady("-XX:AOTCacheOutput=" + elsewhere.cache);
        if (!Files.exists(elsewhere.cache)) {
            throw new IllegalStateException("the start-up cache of " + told.name() + " was not made");
        }
        return elsewhere;
    }

    double secondsToReady() throws Exception {
        return secondsToReady("-XX:AOTCache=" + cache);
    }

    private double secondsToReady(String flag) throws Exception {
        var port = Ports.free();
        var said = directory.resolve("said.log");
        var begin = System.nanoTime();
        var process = new ProcessBuilder(command(told, port, flag))
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
            process.waitFor(3, TimeUnit.MINUTES);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(cache);
        Files.deleteIfExists(directory.resolve("said.log"));
        Files.delete(directory);
    }

    private static boolean isReady(int port, String path) {
        try (var wire = new Wire(port)) {
            return wire.get(path, null).status() == 200;
        } catch (IOException e) {
            // Nobody listens yet.
            return false;
        }
    }

    private static List<String> command(Applications.Told told, int port, String flag) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xlog:aot*=off",
                "-Xlog:cds*=off",
                flag,
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
