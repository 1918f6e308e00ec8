package igf.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The system in one process, as {@code ./igf start} runs it, on a free port and with its own data directory. */
public final class RunningSystem implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofMinutes(5);
    private static final int TAIL_LINES = 60;

    private final @Nullable Process process;
    private final Path data;
    private final String url;

    private RunningSystem(@Nullable Process process, Path data, String url) {
        this.process = process;
        this.data = data;
        this.url = url;
    }

    /**
     * Starts the system and waits until it is ready.
     *
     * @param command command that starts the system, without options
     * @param settings environment variables
     */
    public static RunningSystem start(List<String> command, Path data, Map<String, String> settings) {
        try {
            Files.createDirectories(data);
            var port = freePort();
            var commandWithOptions = new ArrayList<>(command);
            commandWithOptions.addAll(List.of("--data", data.toString(), "--port", Integer.toString(port)));
            var builder = new ProcessBuilder(commandWithOptions)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(output(data).toFile()));
            builder.environment().putAll(settings);
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "stop-" + port));
            var system = new RunningSystem(process, data, "http://127.0.0.1:" + port);
            system.awaitReady(process);
            return system;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a system that was started elsewhere. Only the URL of its gateway is known. */
    public static RunningSystem at(String url) {
        return new RunningSystem(null, Path.of("nowhere"), url);
    }

    /**
     * Returns a port on which no program listens. It is below 32768, where operating systems choose the ports of
     * outgoing connections.
     */
    public static int freePort() throws IOException {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_768);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // Try another one.
            }
        }
    }

    private void awaitReady(Process process) {
        try {
            Await.until("the system is ready", TIMEOUT, () -> {
                if (!process.isAlive()) {
                    throw new IllegalStateException("It ended with exit code " + process.exitValue());
                }
                return HttpCaller.isOk(url + "/health/ready");
            });
        } catch (IllegalStateException e) {
            process.destroy();
            throw new IllegalStateException("The system did not get ready:\n" + tail(), e);
        }
    }

    /** Returns the URL of the gateway. */
    public String url() {
        return url;
    }

    public Path data() {
        return data;
    }

    private static Path output(Path data) {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    /** Returns the last lines of the system's output and log, for error messages. */
    public String tail() {
        if (process == null) {
            return "The log of " + url + " is not known here.";
        }
        var tail = new StringBuilder();
        for (var file : List.of(output(data), data.resolve("logs/igf.log"))) {
            tail.append("--- ").append(file).append('\n');
            try (Stream<String> lines = Files.lines(file)) {
                var all = lines.toList();
                all.subList(Math.max(0, all.size() - TAIL_LINES), all.size())
                        .forEach(line -> tail.append(line).append('\n'));
            } catch (IOException | UncheckedIOException e) {
                tail.append(e).append('\n');
            }
        }
        return tail.toString();
    }

    /** Kills the process with SIGKILL. PostgreSQL runs as a separate process and continues to run, as after a crash. */
    public void kill() {
        var ownProcess = Objects.requireNonNull(process, "A system that somebody else started is not killed");
        ownProcess.destroyForcibly();
        awaitEnd(ownProcess);
    }

    /**
     * Stops the system with SIGTERM and waits until it has ended. A system that was started elsewhere continues to run.
     */
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
                throw new IllegalStateException("The system did not end within a minute:\n" + tail());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
