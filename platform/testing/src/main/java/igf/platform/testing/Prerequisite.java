package igf.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Checks requirements of a test other than Java. If one is missing, the test is skipped with a message. If the
 * environment variable {@code CI} is set, the test fails instead, because nobody reads the skipped tests there.
 */
public final class Prerequisite {

    private Prerequisite() {}

    /** @param name name of a program that has the option {@code --version} */
    public static void program(String name) {
        program(name, "--version");
    }

    /** @param arguments arguments with which the program ends without doing anything */
    public static void program(String name, String... arguments) {
        if (!canRun(name, arguments)) {
            skipOrFail("There is no " + name + " on this machine", System.getenv("CI") != null);
        }
    }

    /**
     * Returns a file that is not in the repository. Without it, the test is skipped, also in continuous integration.
     *
     * @param property system property that names the file; if it is set, the file must exist
     */
    public static Path file(String property) {
        var name = System.getProperty(property);
        if (name == null) {
            skipOrFail("-D" + property + " names no file", false);
        }
        var file = Path.of(String.valueOf(name));
        Assertions.assertTrue(Files.isRegularFile(file), () -> "-D" + property + " does not name a file: " + file);
        return file;
    }

    static void skipOrFail(String requirement, boolean shouldFail) {
        if (shouldFail) {
            Assertions.fail(requirement + ", and nothing is skipped if CI is set.");
        }
        System.err.println("SKIPPED: " + requirement + ".");
        Assumptions.abort(requirement);
    }

    private static boolean canRun(String program, String... arguments) {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(arguments))
                                    .toList())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
