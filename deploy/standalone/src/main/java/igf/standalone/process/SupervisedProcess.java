package igf.standalone.process;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A process that is restarted whenever it ends, until it is closed. */
public final class SupervisedProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedProcess.class);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);
    private static final Duration SHORT_RUN = Duration.ofSeconds(10);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
    private static final int STOP_TIMEOUT_SECONDS = 20;
    private static final long CHECK_MILLIS = 100;

    private final String name;
    private final int port;
    private final WorkerSpec spec;
    private final Supervisor supervisor;
    private volatile boolean closing;
    private volatile @Nullable Process process;

    SupervisedProcess(String name, int port, WorkerSpec spec, Supervisor supervisor) {
        this.name = name;
        this.port = port;
        this.spec = spec;
        this.supervisor = supervisor;
    }

    SupervisedProcess start() {
        Thread.ofPlatform().name("keep-" + name).daemon().start(this::restartUntilClosed);
        return this;
    }

    /** Waits until the process listens on its port. */
    public SupervisedProcess await() {
        long deadlineNanos = System.nanoTime() + START_TIMEOUT.toNanos();
        while (Ports.isFree(port)) {
            if (System.nanoTime() > deadlineNanos || closing) {
                throw new IllegalStateException(
                        "%s does not listen; its output is in %s".formatted(name, supervisor.output(name)));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(CHECK_MILLIS));
        }
        return this;
    }

    private void restartUntilClosed() {
        Duration pause = Duration.ZERO;
        while (!closing) {
            long startedAt = System.nanoTime();
            try {
                int code = runOnce();
                if (!closing) {
                    LOG.warn("{} has ended with {} and is started again", name, code);
                }
            } catch (IOException e) {
                LOG.warn("{} could not be started; retrying", name, e);
            } catch (InterruptedException e) {
                return;
            }
            boolean shortLived = System.nanoTime() - startedAt < SHORT_RUN.toNanos();
            pause = shortLived ? min(pause.plusMillis(500), MAX_PAUSE) : Duration.ZERO;
            LockSupport.parkNanos(pause.toNanos());
        }
    }

    private int runOnce() throws IOException, InterruptedException {
        supervisor.awaitMayRun(name, () -> closing);
        if (closing) {
            return 0;
        }
        List<String> command = supervisor.command(name);
        Process started = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(supervisor.output(name).toFile()))
                .start();
        process = started;
        Files.writeString(supervisor.pidFile(name), Long.toString(started.pid()));
        // Do not close the stream: its end signals the child that this process has ended.
        OutputStream lifeline = started.getOutputStream();
        lifeline.write((spec.text() + Worker.END_OF_SPEC + "\n").getBytes(StandardCharsets.UTF_8));
        lifeline.flush();
        return started.waitFor();
    }

    private static Duration min(Duration first, Duration second) {
        return first.compareTo(second) < 0 ? first : second;
    }

    @Override
    public void close() {
        closing = true;
        Process last = process;
        if (last == null) {
            return;
        }
        last.destroy();
        try {
            if (!last.waitFor(STOP_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("{} does not stop and is killed", name);
                last.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(supervisor.pidFile(name));
        } catch (InterruptedException e) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates a directory for the process ids and output of child processes, beside the data. */
    static Path createDirectory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
