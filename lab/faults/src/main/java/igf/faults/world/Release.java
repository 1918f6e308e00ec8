package igf.faults.world;

import igf.lab.Build;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The class path of a release as it was built. */
public record Release(String path) {

    /** Returns the release that these journeys belong to. */
    public static Release current() {
        var given = System.getProperty("igf.standalone.path", "");
        return new Release(given.isEmpty() ? Build.classPath() : given);
    }

    /** Returns the oldest release that can be upgraded, if {@code -Digf.oldest=DIR} names a folder in which it was built. */
    public static Optional<Release> oldest() {
        var home = System.getProperty("igf.oldest", "");
        return Optional.of(Path.of(home, "deploy", "standalone", "target"))
                .filter(built -> !home.isEmpty() && Files.isDirectory(built.resolve("lib")))
                .map(built -> new Release(Build.classPath(built)));
    }

    /** Returns the folder with the sources of the current release: {@code -Digf.home=DIR}, or this repository. */
    static Path home() {
        return Path.of(System.getProperty("igf.home", "../.."));
    }
}
