package igf.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An application whose start is timed, in JVMs of its own, with a start-up cache as {@code igf start} makes one. */
final class Elsewhere implements AutoCloseable {

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
        var begin = System.nanoTime();
        try (var _ = OwnJvm.start(told, path, said(), flag)) {
            return (System.nanoTime() - begin) / 1e9;
        }
    }

    private Path said() {
        return directory.resolve("said.log");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(cache);
        Files.deleteIfExists(said());
        Files.delete(directory);
    }
}
