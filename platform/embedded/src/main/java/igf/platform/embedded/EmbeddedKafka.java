package igf.platform.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker in this JVM, which is its own controller (KRaft). It stores topics and offsets on disk. */
public final class EmbeddedKafka implements AutoCloseable {
    private static final String CONTROLLER = "CONTROLLER";

    private static volatile boolean failed;

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable Path temporary;

    private EmbeddedKafka(KafkaRaftServer server, int port, @Nullable Path temporary) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
    }

    /**
     * Starts a broker on a data directory, new or existing; returns when it accepts requests.
     *
     * @param port for clients, 0 for a free one
     * @param controllerPort for its own controller, 0 for a free one
     * @throws PortInUseException if another program listens on one of the two
     */
    public static EmbeddedKafka start(Path directory, int port, int controllerPort) {
        return start(directory, port, controllerPort, null);
    }

    /**
     * Starts an empty broker on free ports; for tests. Closing it deletes its data; if the JVM was killed, a later call
     * deletes them.
     */
    public static EmbeddedKafka temporary() {
        TemporaryDirectories.findAbandoned("kafka").forEach(TemporaryDirectories::delete);
        Path directory = TemporaryDirectories.create("kafka");
        return start(directory.resolve("data"), 0, 0, directory);
    }

    private static EmbeddedKafka start(Path directory, int port, int controllerPort, @Nullable Path temporary) {
        int clients = Ports.claim("Kafka", port);
        int controller = Ports.claim("Kafka's controller", controllerPort);
        Path home = directory.toAbsolutePath();
        formatOnce(home);
        KafkaRaftServer server = new KafkaRaftServer(
                new KafkaConfig(settings(home, clients, controller, temporary != null), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, clients, temporary);
    }

    /**
     * Sets what happens if a broker cannot continue, for example on a full disk. By default, it ends the JVM without
     * shutdown hooks and leaves other servers running.
     *
     * @param handler gets the reason, on a thread of the broker that does not return
     */
    public static void onFatalError(Consumer<String> handler) {
        Exit.Procedure procedure = (status, message) -> {
            failed = true;
            handler.accept(message == null ? "status " + status : message);
            while (true) {
                LockSupport.park();
            }
        };
        Exit.setExitProcedure(procedure);
        Exit.setHaltProcedure(procedure);
    }

    /** Returns addresses for Kafka clients: {@code host:port}. */
    public String brokers() {
        return Ports.HOST + ":" + port;
    }

    /** Stops the broker; close its clients first, otherwise they wait for it. */
    @Override
    public void close() {
        // A failed broker would wait for its own threads forever.
        if (!failed) {
            server.shutdown();
            server.awaitShutdown();
        }
        if (temporary != null) {
            TemporaryDirectories.delete(temporary);
        }
    }

    private static void formatOnce(Path home) {
        if (Files.exists(home.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(home);
            new Formatter()
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(1)
                    .setControllerListenerName(CONTROLLER)
                    .setMetadataLogDirectory(home.toString())
                    .setDirectories(List.of(home.toString()))
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("Cannot prepare Kafka's directory " + home, e);
        }
    }

    private static Map<String, String> settings(Path home, int port, int controllerPort, boolean temporary) {
        String clients = "PLAINTEXT://%s:%d".formatted(Ports.HOST, port);
        String controller = "%s://%s:%d".formatted(CONTROLLER, Ports.HOST, controllerPort);
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("listeners", clients + "," + controller),
                Map.entry("advertised.listeners", clients),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("controller.listener.names", CONTROLLER),
                Map.entry("controller.quorum.voters", "1@%s:%d".formatted(Ports.HOST, controllerPort)),
                Map.entry("log.dirs", home.toString()),
                // A single node stores one copy.
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                // After a kill the controller waits this long for the broker. A temporary broker is never killed, but
                // may be suspended for longer on a busy machine and would lose its partitions.
                Map.entry("broker.session.timeout.ms", temporary ? "18000" : "2000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                // Do not wait for further members of a group.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // The default is 128 MB of heap.
                Map.entry("log.cleaner.dedupe.buffer.size", "2097152"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"));
    }
}
