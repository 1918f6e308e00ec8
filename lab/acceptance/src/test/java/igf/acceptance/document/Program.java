package igf.acceptance.document;

import static org.awaitility.Awaitility.await;

import igf.lab.HttpCaller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A foreign program, run as the demo client {@code tool}. It is stopped when this is closed. */
final class Program implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path output;

    private Program(@Nullable Path input, String... command) {
        try {
            output = Files.createTempFile(Path.of("target"), "program", ".out");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("IGF_CLIENT", "tool");
            builder.environment().put("IGF_SECRET", "tool-secret");
            if (input != null) {
                builder.redirectInput(input.toFile());
            }
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Program start(String... command) {
        return new Program(null, command);
    }

    /** Starts a program on the Java that runs this test. */
    static Program java(String... arguments) {
        return start(Stream.concat(
                        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString()),
                        Stream.of(arguments))
                .toArray(String[]::new));
    }

    static Program fed(Path input, String... command) {
        return new Program(input, command);
    }

    /**
     * Waits for the end.
     *
     * @return the exit code; the output is shown if it is not 0
     */
    int ended() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("It does not end: " + lines());
            }
            if (process.exitValue() != 0) {
                System.err.println(String.join("\n", lines()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> lines() {
        try {
            return Files.readAllLines(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitLine(Predicate<String> wanted) {
        await().atMost(PATIENCE)
                .failFast("it ended", () -> !process.isAlive())
                .until(() -> lines().stream().anyMatch(wanted));
    }

    /** Returns the answer's status. */
    static int post(String address, String body) {
        try (HttpCaller http = new HttpCaller(address)) {
            return http.send(null, "POST", "", body).status();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
