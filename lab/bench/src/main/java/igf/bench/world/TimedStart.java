package igf.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Times the start of an application in a JVM of its own, with a start-up cache as {@code ./igf start} makes one. */
final class TimedStart implements AutoCloseable {

    private final Applications.Spec spec;
    private final String path;
    private final Path directory;
    private final Path cache;

    /** @param path that answers 200 when the application accepts requests */
    private TimedStart(Applications.Spec spec, String path) throws IOException {
        this.spec = spec;
        this.path = path;
        this.directory = Files.createTempDirectory("igf-bench-start");
        this.cache = directory.resolve("cache.aot");
    }

    /** Starts the application once, which makes tables and topics, and the cache when its JVM ends. */
    static TimedStart prepare(Applications.Spec spec, String path) throws Exception {
        var started = new TimedStart(spec, path);
        started.secondsToReady("-XX:AOTCacheOutput=" + started.cache);
        if (!Files.exists(started.cache)) {
            throw new IllegalStateException("the start-up cache of " + spec.name() + " was not made");
        }
        return started;
    }

    double secondsToReady() throws Exception {
        return secondsToReady("-XX:AOTCache=" + cache);
    }

    private double secondsToReady(String flag) throws Exception {
        var begin = System.nanoTime();
        try (var _ = ApplicationProcess.start(spec, path, output(), flag)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private Path output() {
        return directory.resolve("output.log");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(cache);
        Files.deleteIfExists(output());
        Files.delete(directory);
    }
}
