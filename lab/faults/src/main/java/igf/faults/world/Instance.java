// Long: a running system as faults need it: each method is one thing that can be done to it.
package igf.faults.world;

import igf.platform.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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

/** The system as {@code ./igf start --processes} runs it, with the files that rule its processes ({@code -Digf.fault.mode=true}). */
public final class Instance implements AutoCloseable {
    public static final String POSTGRES = "postgresql";
    public static final String KAFKA = "kafka";
    public static final String MONGO = "mongodb";

    private static final Duration START = Duration.ofMinutes(8);

    private final Path data;
    private final int port;
    private @Nullable Process launcher;
    /** Of the release that the next start is of; null for the one that these journeys came with. */
    private volatile @Nullable Release release;

    public Instance(Path data) {
        this.data = data.toAbsolutePath();
        this.port = Ports.free();
        Runtime.getRuntime().addShutdownHook(new Thread(this::killAll, "kill-instance"));
    }

    public Path data() {
        return data;
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /** Starts the launcher; {@link #awaitReady} tells when all is there. */
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

    /** Which release the next start is of. */
    public void is(Release other) {
        release = other;
    }

    private List<String> command() throws IOException {
        var chosen = release;
        var path = chosen == null ? Release.current().path() : chosen.path();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-Digf.fault.mode=true",
                // Journeys that restore or fail over look at which mails arrive.
                "-Digf.messages.hold-after-restore=false",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djdk.util.jar.version=23"));
        // Made for exactly one class path, which whoever made it gives with it.
        var cache = System.getProperty("igf.standalone.cache", "");
        if (chosen == null && !cache.isEmpty() && Files.size(Path.of(cache)) > 0) {
            command.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
        }
        command.addAll(List.of(
                "-cp",
                path,
                "igf.standalone.Standalone",
                "--processes",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(port)));
        return command;
    }

    public void awaitReady() {
        Waiting.until("the system is ready", START, () -> {
            var running = launcher;
            if (running == null || !running.isAlive()) {
                throw new IllegalStateException("The launcher has ended; see " + data + ".out");
            }
            return isHealthy(url() + "/health/ready");
        });
    }

    private static boolean isHealthy(String address) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The process of a service or server, while there is one. */
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
            // Being written in this very moment.
            return Optional.empty();
        }
    }

    /** SIGKILL for a process and all that it has started; answers its number once it is gone. */
    public long kill(String name) {
        var process = Waiting.forValue(name + " runs", Duration.ofMinutes(2), () -> process(name));
        var all = new ArrayList<>(process.descendants().toList());
        all.add(process);
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        return process.pid();
    }

    /** SIGKILL for everything, without a look whether it is gone: only the launcher is, whose name the next one needs. */
    public void killAllAtOnce() {
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

    /** A signal for one process alone, as SIGINT, by which PostgreSQL ends in good order. */
    public void tell(String name, String signal) {
        kill(signal, List.of(Long.toString(process(name).orElseThrow().pid())));
    }

    /** SIGSTOP or SIGCONT for a process and all that it has started. */
    public void signal(String name, String signal) {
        var process = process(name).orElseThrow();
        var all = new ArrayList<>(List.of(Long.toString(process.pid())));
        process.descendants().forEach(child -> all.add(Long.toString(child.pid())));
        kill(signal, all);
    }

    private static void kill(String signal, List<String> processes) {
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

    /** What was left when a launcher was killed, and for how long. */
    public record Left(int children, long millis) {}

    /** SIGKILL for the launcher alone; waits until its children have noticed. */
    public Left killLauncher() {
        var running = launcher;
        if (running == null) {
            throw new IllegalStateException("nothing runs");
        }
        var children = running.descendants().toList();
        var killed = System.nanoTime();
        running.destroyForcibly();
        Waiting.until(
                "the children of the launcher have noticed",
                Duration.ofSeconds(30),
                () -> children.stream().noneMatch(ProcessHandle::isAlive));
        return new Left(children.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - killed));
    }

    /** Processes that work on this data directory and belong to no launcher that lives: those of PostgreSQL count as one. */
    public Set<Long> strays() {
        var running = launcher;
        var known = new HashSet<Long>();
        if (running != null && running.isAlive()) {
            known.add(running.pid());
            running.descendants().forEach(child -> known.add(child.pid()));
            process(POSTGRES).ifPresent(server -> known.add(server.pid()));
        }
        process(POSTGRES).ifPresent(server -> server.descendants().forEach(child -> known.add(child.pid())));
        return Processes.on(data).stream().filter(pid -> !known.contains(pid)).collect(Collectors.toSet());
    }

    /** SIGKILL for everything at once. */
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
        all.forEach(process -> Waiting.until("it is gone", Duration.ofSeconds(30), () -> !process.isAlive()));
    }

    /** Keeps a process from being started again. */
    public void hold(String name) {
        write("faults/" + name + ".down", "");
    }

    public void release(String name) {
        try {
            Files.deleteIfExists(data.resolve("faults/" + name + ".down"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next process of a service ends at a point, the n-th time that it comes by. */
    public void halt(String name, String point, int times) {
        write("faults/" + name + ".halt", point + ":" + times);
        kill(name);
    }

    /** From now on there are so many of a service at once. */
    public void replicas(String name, int count) {
        write("faults/" + name + ".replicas", Integer.toString(count));
    }

    /** What the next process of a service has on its class path before all else; empty for nothing. */
    public void classes(String name, String path) {
        write("faults/" + name + ".classes", path);
    }

    /** The address of a service or of one of its replicas, behind the gateway. */
    public String inner(String name) {
        return at(data.resolve("run/" + name + ".port"));
    }

    private static String at(Path port) {
        try {
            return "http://127.0.0.1:" + Files.readString(port).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it answers and says that it is ready. */
    public boolean isReady(String name) {
        return isHealthyAt(name, "/actuator/health/readiness");
    }

    /** Whether it answers at all. */
    public boolean isAlive(String name) {
        return isHealthyAt(name, "/actuator/health/liveness");
    }

    /** Services of older releases have no management port and answer on the service port. */
    private boolean isHealthyAt(String name, String path) {
        return Stream.of("management", "port")
                .map(kind -> data.resolve("run/" + name + "." + kind))
                .filter(Files::exists)
                .anyMatch(port -> isHealthy(at(port) + path));
    }

    /** As a whole: somebody looks at it at any time. */
    private void write(String file, String text) {
        try {
            var whole = data.resolve(file);
            Files.createDirectories(whole.getParent());
            var half = Files.writeString(whole.resolveSibling(whole.getFileName() + ".new"), text);
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines of a file of the data directory contain a text. */
    public long count(String file, String text) {
        try (var lines = Files.lines(data.resolve(file))) {
            return lines.filter(line -> line.contains(text)).count();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    /** SIGTERM, and waits for the end in good order. */
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
