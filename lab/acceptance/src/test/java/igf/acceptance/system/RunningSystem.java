package igf.acceptance.system;

import static org.awaitility.Awaitility.await;

import igf.acceptance.probe.OwnSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system as {@code ./igf start} runs it: one process, everything embedded, data in a directory of its own. Or one that runs
 * already, of which nothing but the gateway's address is known.
 */
public final class RunningSystem implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TAIL = 60;

    private final Path data;
    private final Path output;
    private final String url;
    private final @Nullable Process process;

    private RunningSystem(Path data, String url, @Nullable Process process, Path output) {
        this.data = data;
        this.url = url;
        this.process = process;
        this.output = output;
    }

    /**
     * The one that {@code igf.url} names; where it names none, one is started on a new directory.
     *
     * @param settings of the one that is started, as variables of its environment
     */
    static RunningSystem named(Map<String, String> settings) {
        String url = System.getProperty("igf.url", "");
        return url.isEmpty()
                ? start(directory(), settings)
                : new RunningSystem(Path.of("nowhere"), url, null, Path.of("nowhere"));
    }

    /** Starts on a new directory and waits until all services can work. */
    public static RunningSystem start() {
        return start(directory());
    }

    private static Path directory() {
        try {
            return Files.createDirectories(Path.of("target", "systems", "s" + System.nanoTime()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on a directory that may hold the data of an earlier life. */
    public static RunningSystem start(Path data) {
        return start(data, Map.of());
    }

    private static RunningSystem start(Path data, Map<String, String> settings) {
        try {
            int port = OwnSystem.freePort();
            Path output = data.resolveSibling(data.getFileName() + ".out");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xmx768m",
                    "-XX:TieredStopAtLevel=1",
                    "-Djava.awt.headless=true",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow",
                    "-Djdk.util.jar.version=23",
                    "-cp",
                    classPath(),
                    "igf.standalone.Standalone"));
            command.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
            builder.environment().putAll(settings);
            Process process = builder.start();
            RunningSystem system = new RunningSystem(data, "http://127.0.0.1:" + port, process, output);
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + port));
            system.awaitReady(process);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs another program of the standalone's to its end, as {@code ./igf backup} does. @return exit code and all that it said */
    public static Map.Entry<Integer, String> run(String mainClass, String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    classPath(),
                    mainClass));
            command.addAll(List.of(arguments));
            Path said = Files.createTempFile("igf-run", ".out");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(mainClass + " did not end: " + Files.readString(said));
            }
            return Map.entry(process.exitValue(), Files.readString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the build of the standalone module laid down; a journey never sees these classes itself. */
    private static String classPath() throws IOException {
        Path built = Path.of(System.getProperty("igf.standalone", "../../deploy/standalone/target"));
        if (!Files.isDirectory(built.resolve("lib"))) {
            throw new IllegalStateException("Package deploy/standalone first: nothing is in " + built);
        }
        try (Stream<Path> own = Files.list(built);
                Stream<Path> libraries = Files.list(built.resolve("lib"))) {
            return Stream.concat(
                            own.filter(path -> path.getFileName().toString().matches("standalone-[^-]*\\.jar")),
                            libraries.sorted())
                    .map(Path::toString)
                    .reduce((a, b) -> a + System.getProperty("path.separator") + b)
                    .orElseThrow();
        }
    }

    private void awaitReady(Process process) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest ready = HttpRequest.newBuilder(URI.create(url() + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            await("ready").atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).until(() -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("It ended with " + process.exitValue());
                }
                try {
                    return http.send(ready, BodyHandlers.discarding()).statusCode() == 200;
                } catch (IOException notYet) {
                    return false;
                }
            });
        } catch (RuntimeException e) {
            process.destroy();
            throw new IllegalStateException("The system did not get ready:\n" + tail(), e);
        }
    }

    /** The gateway's address. */
    public String url() {
        return url;
    }

    public Path data() {
        return data;
    }

    /** The last lines that it printed and logged, for the report of a failure. */
    public String tail() {
        if (process == null) {
            return "What " + url + " logs is not known here.";
        }
        StringBuilder tail = new StringBuilder();
        for (Path file : List.of(output, data.resolve("logs/igf.log"))) {
            tail.append("--- ").append(file).append('\n');
            try (Stream<String> lines = Files.lines(file)) {
                List<String> all = lines.toList();
                all.subList(Math.max(0, all.size() - TAIL), all.size())
                        .forEach(line -> tail.append(line).append('\n'));
            } catch (IOException | UncheckedIOException e) {
                tail.append(e).append('\n');
            }
        }
        return tail.toString();
    }

    /** SIGKILL, at once. PostgreSQL, a process of its own, is left as it would be after a crash. */
    public void kill() {
        Process own = Objects.requireNonNull(process, "Somebody else's system is not killed here");
        own.destroyForcibly();
        awaitEnd(own);
    }

    /** SIGTERM, and waits for the end in good order; what somebody else started goes on. */
    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            awaitEnd(process);
        }
    }

    private void awaitEnd(Process process) {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not end within a minute:\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
