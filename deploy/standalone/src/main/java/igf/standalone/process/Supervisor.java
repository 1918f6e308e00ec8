package igf.standalone.process;

import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.embedded.Ports;
import igf.standalone.part.Part;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Supervises the processes of one instance. With {@code -Digf.fault.mode=true}, files in {@code faults} of the data
 * directory control them: {@code NAME.down} keeps a process stopped, {@code NAME.halt} contains the point at which the
 * next process halts, {@code NAME.replicas} contains the number of replicas, and {@code NAME.classes} contains a class
 * path that precedes the common one. The directory {@code run} contains the id of each process, and the ports of
 * services.
 */
public final class Supervisor {
    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);
    private static final String KAFKA = "kafka";
    private static final String MONGO = "mongodb";
    private static final String POSTGRES = "postgresql";
    private static final boolean FAULT_MODE = Boolean.getBoolean("igf.fault.mode");
    private static final long CHECK_MILLIS = 200;

    private final Path home;

    /** @param home the data directory */
    public Supervisor(Path home) {
        this.home = home;
        for (String directory : List.of("run", "logs", "faults")) {
            SupervisedProcess.createDirectory(home.resolve(directory));
        }
    }

    /** Starts a service. In fault mode, where there may be more replicas, the first process is a replica, too. */
    public SupervisedProcess start(Part part) {
        Part service = FAULT_MODE ? part.replica(part.port(), part.managementPort(), part.name()) : part;
        return createProcess(part.name(), service).start();
    }

    /**
     * Starts extra replicas of a service, each on its own port. They use the same log, but the gateway does not route
     * to them.
     */
    public AutoCloseable replicas(Part part) {
        return FAULT_MODE
                ? new ExtraReplicas(() -> replicaCount(part.name()), n -> replica(part, part.name() + "-" + n)).start()
                : () -> {};
    }

    private SupervisedProcess replica(Part part, String name) {
        List<Integer> ports = Ports.findFree(2);
        return createProcess(name, part.replica(ports.getFirst(), ports.getLast(), name))
                .start();
    }

    private SupervisedProcess createProcess(String name, Part part) {
        write(home.resolve("run").resolve(name + ".port"), Integer.toString(part.port()));
        write(home.resolve("run").resolve(name + ".management"), Integer.toString(part.managementPort()));
        return new SupervisedProcess(name, part.port(), WorkerSpec.of(part), this);
    }

    private int replicaCount(String name) {
        return controlFile(name, "replicas").map(Integer::parseInt).orElse(1);
    }

    /** Returns the content of a control file for a process, in fault mode. */
    private Optional<String> controlFile(String name, String kind) {
        Path file = home.resolve("faults").resolve(name + "." + kind);
        try {
            return FAULT_MODE && Files.exists(file)
                    ? Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SupervisedProcess kafka(int port, int controllerPort) {
        return new SupervisedProcess(KAFKA, port, WorkerSpec.kafka(home.resolve(KAFKA), port, controllerPort), this)
                .start()
                .await();
    }

    public SupervisedProcess mongo(int port) {
        return new SupervisedProcess(MONGO, port, WorkerSpec.mongo(port), this)
                .start()
                .await();
    }

    /** Restarts PostgreSQL whenever it has ended. It is a separate process anyway. */
    public AutoCloseable supervise(EmbeddedPostgres server) {
        Thread keeper = Thread.ofPlatform().name("keep-postgresql").daemon().start(() -> {
            while (!Thread.interrupted()) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(CHECK_MILLIS));
                if (mayRun(POSTGRES) && !server.isRunning()) {
                    restart(server);
                }
            }
        });
        return () -> {
            keeper.interrupt();
            server.close();
        };
    }

    private static void restart(EmbeddedPostgres server) {
        try {
            LOG.warn("PostgreSQL has ended and is restarted");
            server.restart();
        } catch (RuntimeException e) {
            LOG.warn("PostgreSQL could not be restarted; retrying: {}", e.toString());
        }
    }

    private boolean mayRun(String name) {
        return !FAULT_MODE || !Files.exists(home.resolve("faults").resolve(name + ".down"));
    }

    void awaitMayRun(String name, BooleanSupplier closing) {
        while (!mayRun(name) && !closing.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(CHECK_MILLIS));
        }
    }

    Path pidFile(String name) {
        return home.resolve("run").resolve(name + ".pid");
    }

    Path output(String name) {
        return home.resolve("logs").resolve(name + ".out");
    }

    /**
     * Returns the command of a child process. The child ignores Ctrl-C, which reaches all processes of a terminal,
     * because the launcher stops the children in its own order.
     */
    List<String> command(String name) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$0\" \"$@\""));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                // The embedded MongoDB stores everything in memory.
                name.equals(MONGO) ? "-Xmx1g" : "-Xmx320m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                // The same flag as in the script igf, which created the start-up cache.
                "-Djdk.util.jar.version=23"));
        // The launcher's start-up cache is valid for everything on its class path.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-XX:AOTCache=") || flag.startsWith("-Xlog:"))
                .forEach(command::add);
        command.addAll(haltFlags(name));
        command.addAll(List.of(
                "-cp",
                controlFile(name, "classes")
                                .map(own -> own + File.pathSeparator)
                                .orElse("")
                        + System.getProperty("java.class.path"),
                Worker.class.getName(),
                home.resolve("logs").resolve(name).toString()));
        return command;
    }

    private List<String> haltFlags(String name) {
        Optional<String> point = controlFile(name, "halt");
        point.ifPresent(usedPoint ->
                home.resolve("faults").resolve(name + ".halt").toFile().delete());
        return point.map(pointName -> List.of("-Digf.fault.mode=true", "-Digf.fault.halt=" + pointName))
                .orElse(List.of());
    }
}
