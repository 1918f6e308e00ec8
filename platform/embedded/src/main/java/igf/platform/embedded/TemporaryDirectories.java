package igf.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Temporary directories of servers. Their names contain the process id of the JVM that created them, so that a later
 * JVM can delete abandoned ones.
 */
public final class TemporaryDirectories {
    private static final String PREFIX = "igf-embedded-";

    private TemporaryDirectories() {}

    static Path create(String server) {
        try {
            return Files.createTempDirectory(
                    PREFIX + server + "-" + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns directories of JVMs that ended without closing their servers. */
    static Stream<Path> findAbandoned(String server) {
        Path all = Path.of(System.getProperty("java.io.tmpdir"));
        String prefix = PREFIX + server + "-";
        try (Stream<Path> entries = Files.list(all)) {
            return entries
                    .filter(entry -> entry.getFileName().toString().startsWith(prefix))
                    .filter(Files::isWritable)
                    .filter(entry ->
                            !isCreatorAlive(entry.getFileName().toString().substring(prefix.length())))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void delete(Path directory) {
        try (Stream<Path> content = Files.walk(directory)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            // It is in the system's temporary directory, which the system empties.
            System.getLogger(TemporaryDirectories.class.getName())
                    .log(System.Logger.Level.DEBUG, "Cannot delete " + directory, e);
        }
    }

    private static boolean isCreatorAlive(String pidAndRandom) {
        String pid = pidAndRandom.substring(0, Math.max(0, pidAndRandom.indexOf('-')));
        return !pid.matches("[0-9]{1,9}")
                || ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }
}
