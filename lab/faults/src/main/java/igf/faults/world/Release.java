package igf.faults.world;

import igf.lab.Build;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The class path of a built release. */
public record Release(String path) {

    /** Returns the release of this repository, or of {@code -Digf.standalone.path=CLASSPATH}. */
    public static Release current() {
        var classPath = System.getProperty("igf.standalone.path", "");
        return new Release(classPath.isEmpty() ? Build.classPath() : classPath);
    }

    /**
     * Returns the oldest release that can be upgraded, if {@code -Digf.oldest=DIR} names a directory in which it was
     * built.
     */
    public static Optional<Release> oldest() {
        var home = System.getProperty("igf.oldest", "");
        return Optional.of(Path.of(home, "deploy", "standalone", "target"))
                .filter(built -> !home.isEmpty() && Files.isDirectory(built.resolve("lib")))
                .map(built -> new Release(Build.classPath(built)));
    }

    /** Returns the directory with the sources of the current release: {@code -Digf.home=DIR}, or this repository. */
    static Path home() {
        return Path.of(System.getProperty("igf.home", "../.."));
    }
}
