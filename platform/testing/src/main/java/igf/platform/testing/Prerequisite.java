package igf.platform.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * What a test needs of the machine besides Java. Where it is missing the test is skipped and says so; where {@code CI} is set in
 * the environment it fails, since nobody reads there what was skipped.
 */
public final class Prerequisite {

    private Prerequisite() {}

    /** @param name of a program that answers to {@code --version} */
    public static void program(String name) {
        program(name, "--version");
    }

    /** @param question arguments to which the program answers without doing anything */
    public static void program(String name, String... question) {
        if (!answers(name, question)) {
            isMissing("There is no " + name + " on this machine", System.getenv("CI") != null);
        }
    }

    /**
     * A file that cannot be kept here, so continuous integration has none either: it is only told that the test is skipped.
     *
     * @param property that names it; once it is set the file must be there
     */
    public static Path file(String property) {
        var name = System.getProperty(property);
        if (name == null) {
            isMissing("-D" + property + " names no file", false);
        }
        var file = Path.of(String.valueOf(name));
        Assertions.assertTrue(Files.isRegularFile(file), () -> "-D" + property + " names what is no file: " + file);
        return file;
    }

    static void isMissing(String what, boolean fails) {
        if (fails) {
            Assertions.fail(what + ", and where CI is set nothing is skipped.");
        }
        System.err.println("SKIPPED: " + what + ".");
        Assumptions.abort(what);
    }

    private static boolean answers(String program, String... question) {
        try {
            return new ProcessBuilder(Stream.concat(Stream.of(program), Stream.of(question))
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
