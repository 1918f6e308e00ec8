// Long: each method is one action on the system under test.
package igf.faults.world;

import igf.lab.Await;
import igf.lab.Build;
import igf.lab.HttpCaller;
import igf.platform.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The system under test, as {@code ./igf start --processes} runs it. Files control its processes ({@code
 * -Digf.fault.mode=true}).
 */
public final class SystemUnderTest implements AutoCloseable {
    public static final String POSTGRES = "postgresql";
    public static final String KAFKA = "kafka";
    public static final String MONGO = "mongodb";

    private static final Duration START_TIMEOUT = Duration.ofMinutes(8);

    private final Path data;
    private final int port;
    private @Nullable Process launcher;
    /** The release that the next start uses; null for the current one. */
    private volatile @Nullable Release release;

    public SystemUnderTest(Path data) {
        this.data = data.toAbsolutePath();
        this.port = Ports.findFree();
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll, "kill-instance"));
    }

    public Path data() {
        return data;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the launcher; {@link #awaitReady} waits until the system is ready. */
    public void start() {
        try {
            Files.createDirectories(data);
            launcher = new ProcessBuilder(command())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            data.resolveSibling(data.getFileName() + ".out").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the release that the next start uses. */
    public void useRelease(Release other) {
        release = other;
    }

    private List<String> command() throws IOException {
        var chosen = release;
        var command = Build.javaCommand(
                "320m",
                "-Digf.fault.mode=true",
                // Journeys that restore or fail over check which mails arrive.
                "-Digf.messages.hold-after-restore=false");
        // The start-up cache is only valid for the class path of the current release.
        var cache = System.getProperty("igf.standalone.cache", "");
        if (chosen == null && !cache.isEmpty() && Files.size(Path.of(cache)) > 0) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        command.addAll(List.of(
                "-cp",
                (chosen == null ? Release.current() : chosen).path(),
                "igf.standalone.Standalone",
                "--processes",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        return command;
    }

    public void awaitReady() {
        Await.until("the system is ready", START_TIMEOUT, () -> {
            var running = launcher;
            if (running == null || !running.isAlive()) {
                throw new IllegalStateException("The launcher has ended; see " + data + ".out");
            }
            return HttpCaller.isOk(url() + "/health/ready");
        });
    }

    /** Returns the process of a service or server, if it runs. */
    public Optional<ProcessHandle> process(String name) {
        var file = name.equals(POSTGRES)
                ? data.resolve("postgresql/postmaster.pid")
                : data.resolve("run/" + name + ".pid");
        try {
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(
                                    Files.readAllLines(file).getFirst().strip()))
                            .filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException | NumberFormatException | NoSuchElementException e) {
            // The file is being written.
            return Optional.empty();
        }
    }

    /** Kills a process and its descendants with SIGKILL; returns its id when it has ended. */
    public long kill(String name) {
        var process = Await.forValue(name + " runs", Duration.ofMinutes(2), () -> process(name));
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        return process.pid();
    }

    /** Kills all processes with SIGKILL, and waits only for the launcher, whose lock the next launcher needs. */
    public void killAllWithoutWaiting() {
        var running = launcher;
        if (running == null) {
            throw new IllegalStateException("nothing runs");
        }
        var all = new ArrayList<>(running.descendants().toList());
        process(POSTGRES).ifPresent(server -> {
            all.addAll(server.descendants().toList());
            all.add(server);
        });
        running.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        running.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** Sends a signal to one process, such as SIGINT, which shuts PostgreSQL down. */
    public void signalProcess(String name, String signal) {
        sendSignal(signal, List.of(Long.toString(process(name).orElseThrow().pid())));
    }

    /** Sends a signal, such as SIGSTOP or SIGCONT, to a process and its descendants. */
    public void signalTree(String name, String signal) {
        var process = process(name).orElseThrow();
        var all = new ArrayList<>(List.of(Long.toString(process.pid())));
        process.descendants().forEach(child -> all.add(Long.toString(child.pid())));
        sendSignal(signal, all);
    }

    private static void sendSignal(String signal, List<String> processes) {
        var command = new ArrayList<>(List.of("kill", "-" + signal));
        command.addAll(processes);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The number of children of a killed launcher, and the time until all ended. */
    public record OrphanedChildren(int children, long millis) {}

    /** Kills only the launcher with SIGKILL, and waits until its children have ended. */
    public OrphanedChildren killLauncher() {
        var running = launcher;
        if (running == null) {
            throw new IllegalStateException("nothing runs");
        }
        var children = running.descendants().toList();
        var killed = System.nanoTime();
        running.destroyForcibly();
        Await.until(
                "the children of the launcher have ended",
                Duration.ofSeconds(30),
                () -> children.stream().noneMatch(ProcessHandle::isAlive));
        return new OrphanedChildren(children.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
    }

    /**
     * Returns the ids of processes that use this data directory but belong to no running launcher. PostgreSQL's
     * processes count as one.
     */
    public Set<Long> orphans() {
        var running = launcher;
        var known = new HashSet<Long>();
        if (running != null && running.isAlive()) {
            known.add(running.pid());
            running.descendants().forEach(child -> known.add(child.pid()));
            process(POSTGRES).ifPresent(server -> known.add(server.pid()));
        }
        process(POSTGRES).ifPresent(server -> server.descendants().forEach(child -> known.add(child.pid())));
        return ProcessFinder.using(data).stream()
                .filter(pid -> !known.contains(pid))
                .collect(Collectors.toSet());
    }

    /** Kills all processes with SIGKILL. */
    public void killAll() {
        var running = launcher;
        var all = new ArrayList<ProcessHandle>();
        process(POSTGRES).ifPresent(server -> {
            all.addAll(server.descendants().toList());
            all.add(server);
        });
        if (running != null) {
            all.addFirst(running.toHandle());
            all.addAll(running.descendants().toList());
        }
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> Await.until("the process has ended", Duration.ofSeconds(30), () -> !process.isAlive()));
    }

    /** Prevents the launcher from restarting a process. */
    public void preventRestart(String name) {
        write("faults/" + name + ".down", "");
    }

    public void allowRestart(String name) {
        try {
            Files.deleteIfExists(data.resolve("faults/" + name + ".down"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Restarts a service so that its next process halts when it reaches a point for the n-th time. */
    public void haltAt(String name, String point, int times) {
        write("faults/" + name + ".halt", point + ":" + times);
        kill(name);
    }

    /** Sets how many replicas of a service run. */
    public void setReplicas(String name, int count) {
        write("faults/" + name + ".replicas", Integer.toString(count));
    }

    /** Sets a class path that precedes the common one in the next process of a service; empty for none. */
    public void setClassPath(String name, String path) {
        write("faults/" + name + ".classes", path);
    }

    /** Returns the URL of a service or of one of its replicas, which bypasses the gateway. */
    public String serviceUrl(String name) {
        return urlOf(data.resolve("run/" + name + ".port"));
    }

    private static String urlOf(Path port) {
        try {
            return "http://127.0.0.1:" + Files.readString(port).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns whether the service's readiness probe succeeds. */
    public boolean isReady(String name) {
        return isHealthyAt(name, "/actuator/health/readiness");
    }

    /** Returns whether the service's liveness probe succeeds. */
    public boolean isAlive(String name) {
        return isHealthyAt(name, "/actuator/health/liveness");
    }

    /** Checks a health path. Services of 6004e0d7 have no management port and respond on the service port. */
    private boolean isHealthyAt(String name, String path) {
        return Stream.of("management", "port")
                .map(kind -> data.resolve("run/" + name + "." + kind))
                .filter(Files::exists)
                .anyMatch(port -> HttpCaller.isOk(urlOf(port) + path));
    }

    /** Writes a file atomically, because the launcher may read it at any time. */
    private void write(String file, String text) {
        try {
            var target = data.resolve(file);
            Files.createDirectories(target.getParent());
            var temporary = Files.writeString(target.resolveSibling(target.getFileName() + ".new"), text);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns how many lines of a file in the data directory contain a text. */
    public long countLines(String file, String text) {
        try (var lines = Files.lines(data.resolve(file))) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** Stops the system with SIGTERM and waits until it has ended. */
    @Override
    public void close() {
        var running = launcher;
        if (running != null) {
            running.destroy();
            try {
                if (!running.waitFor(90, TimeUnit.SECONDS)) {
                    killAll();
                }
            } catch (InterruptedException e) {
                killAll();
            }
        }
    }
}
