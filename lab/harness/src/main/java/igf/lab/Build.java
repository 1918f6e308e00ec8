package igf.lab;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the built system, and returns the commands that start it. */
public final class Build {
    private Build() {}

    /**
     * Returns the class path of this repository's build. {@code -Digf.standalone} may name another directory with its
     * jars.
     */
    public static String classPath() {
        return classPath(Path.of(System.getProperty("igf.standalone", "../../deploy/standalone/target")));
    }

    /**
     * @param target directory with the jar of the standalone module, and a subdirectory {@code lib} with all other jars
     */
    public static String classPath(Path target) {
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new IllegalStateException("Build deploy/standalone first: there are no jars in " + target);
        }
        try (var own = Files.list(target);
                var libraries = Files.list(target.resolve("lib"))) {
            return Stream.concat(
                            own.filter(path -> path.getFileName().toString().matches("standalone-[^-]*\\.jar")),
                            libraries.sorted())
                    .map(path -> path.toAbsolutePath().toString())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the command of a short-running JVM with the flags of {@code ./igf start}. The caller adds the class path.
     */
    public static List<String> javaCommand(String heap, String... flags) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.util.jar.version=23"));
        command.addAll(List.of(flags));
        return command;
    }

    /** Returns the command that starts the system of this build in one process, without its options. */
    public static List<String> systemCommand() {
        var command = javaCommand("768m");
        command.addAll(List.of("-cp", classPath(), "igf.standalone.Standalone"));
        return command;
    }
}
