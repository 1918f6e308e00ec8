package igf.platform.testing.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads and writes the file with a hash for each aggregate and view of what the release makes of all approved examples
 * of events. Another hash means that snapshots and read models of an earlier release are outdated.
 * {@link igf.platform.log.stored.Revisions} reads it at run time.
 */
record RevisionsFile(Path path) {

    private static final String HEADER =
            "# What this release makes of the golden log, written by " + GoldenFile.COMMAND + "\n";

    /** @param service the service, like {@code proposal}; the file of a sample service is in its test resources */
    static RevisionsFile of(String service) {
        var sourceRoot = Files.isDirectory(Path.of("src/main/java")) ? "src/main" : "src/test";
        return new RevisionsFile(Path.of(sourceRoot, "resources", "igf", service + "-revisions.properties"));
    }

    SortedMap<String, String> read() {
        var hashes = new TreeMap<String, String>();
        try {
            if (Files.exists(path)) {
                Files.readAllLines(path).stream()
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.split("=", 2))
                        .forEach(parts -> hashes.put(parts[0], parts[1]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    void write(Map<String, String> hashes) {
        var text = new StringBuilder(HEADER);
        new TreeMap<>(hashes)
                .forEach((name, hash) ->
                        text.append(name).append('=').append(hash).append('\n'));
        try {
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
