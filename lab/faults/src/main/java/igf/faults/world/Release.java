package igf.faults.world;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was built of a release. @param path the launcher's class path */
public record Release(String path) {

    /** The one that these journeys came with. */
    public static Release current() {
        var given = System.getProperty("igf.standalone.path", "");
        return given.isEmpty()
                ? built(Path.of(System.getProperty("igf.standalone", "deploy/standalone/target")))
                : new Release(given);
    }

    /** The first one, from which upgrades begin, where it was built before: {@code -Digf.e31deec=DIR} says where. */
    public static Optional<Release> first() {
        var home = System.getProperty("igf.e31deec", "");
        return Optional.of(Path.of(home, "deploy", "standalone", "target"))
                .filter(built -> !home.isEmpty() && Files.isDirectory(built.resolve("lib")))
                .map(Release::built);
    }

    private static Release built(Path target) {
        try (Stream<Path> own = Files.list(target);
                Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            return new Release(Stream.concat(
                            own.filter(path -> path.getFileName().toString().matches("standalone-[^-]*\\.jar")),
                            libraries.sorted())
                    .map(path -> path.toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the sources of the current one are: {@code -Digf.home=DIR}, else by where it was built. */
    static Path home() {
        var given = System.getProperty("igf.home", "");
        return given.isEmpty()
                ? Path.of(System.getProperty("igf.standalone", "deploy/standalone/target"), "..", "..", "..")
                : Path.of(given);
    }
}
