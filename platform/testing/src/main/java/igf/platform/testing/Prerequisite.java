package igf.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * Requirements of a test beside Java. If one is missing, the test is skipped with a message; with {@code CI} in the
 * environment it fails, since nobody reads the skipped tests there.
 */
public final class Prerequisite {

    private Prerequisite() {}

    /** @param name of a program with the option {@code --version} */
    public static void program(String name) {
        program(name, "--version");
    }

    /** @param arguments arguments to which the program responds without doing anything */
    public static void program(String name, String... arguments) {
        if (!canRun(name, arguments)) {
            skipOrFail("There is no " + name + " on this machine", System.getenv("CI") != null);
        }
    }

    /**
     * Returns a file that cannot be stored in the repository, so continuous integration skips the test too.
     *
     * @param property that names the file; if it is set, the file must exist
     */
    public static Path file(String property) {
        var name = System.getProperty(property);
        if (name == null) {
            skipOrFail("-D" + property + " names no file", false);
        }
        var file = Path.of(String.valueOf(name));
        Assertions.assertTrue(Files.isRegularFile(file), () -> "-D" + property + " names what is no file: " + file);
        return file;
    }

    static void skipOrFail(String what, boolean fails) {
        if (fails) {
            Assertions.fail(what + ", and where CI is set nothing is skipped.");
        }
        System.err.println("SKIPPED: " + what + ".");
        Assumptions.abort(what);
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
