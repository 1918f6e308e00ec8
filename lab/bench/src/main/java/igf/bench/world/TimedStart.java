package igf.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the start of an application in a separate JVM, with a start-up cache like that of {@code ./igf start}. */
final class TimedStart implements AutoCloseable {

    private final Applications.Spec spec;
    private final String path;
    private final Path directory;
    private final Path cache;

    /** @param path path that responds with 200 when the application accepts requests */
    private TimedStart(Applications.Spec spec, String path) throws IOException {
        this.spec = spec;
        this.path = path;
        this.directory = Files.createTempDirectory("igf-bench-start");
        this.cache = directory.resolve("cache.aot");
    }

    /** Starts the application once, which creates tables and topics, and the cache when its JVM ends. */
    static TimedStart prepare(Applications.Spec spec, String path) throws Exception {
        var started = new TimedStart(spec, path);
        started.secondsToReady("-XX:AOTCacheOutput=" + started.cache);
        if (!Files.exists(started.cache)) {
            throw new IllegalStateException("the start-up cache of " + spec.name() + " was not created");
        }
        return started;
    }

    double secondsToReady() throws Exception {
        return secondsToReady("-XX:AOTCache=" + cache);
    }

    private double secondsToReady(String flag) throws Exception {
        var startedAt = System.nanoTime();
        try (var _ = ApplicationProcess.start(spec, path, output(), flag)) {
            return (System.nanoTime() - startedAt) / 1e9;
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
