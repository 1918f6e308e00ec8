package igf.standalone;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.PortInUseException;
import igf.platform.embedded.Ports;
import igf.standalone.backup.PendingRestoreSteps;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.InstanceProperties;
import igf.standalone.data.StartupException;
import igf.standalone.mail.MailServer;
import igf.standalone.part.CurrentPart;
import igf.standalone.part.Part;
import igf.standalone.part.Parts;
import igf.standalone.part.ServiceEnvironment;
import igf.standalone.process.ProcessLogging;
import igf.standalone.process.SupervisedProcess;
import igf.standalone.process.Supervisor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Starts the whole system, in one JVM or as separate processes, and shuts it down. */
public final class Standalone {
    private static final long REQUIRED_BYTES = 256L << 20;
    private static final String SMTP = "smtp";
    private static final String MAILBOX = "mailbox";
    private static final List<String> INTERNAL_PORTS = Stream.concat(
                    Stream.of(
                            Infrastructure.POSTGRES,
                            Infrastructure.KAFKA,
                            Infrastructure.KAFKA_CONTROLLER,
                            Infrastructure.MONGO,
                            SMTP,
                            MAILBOX,
                            "identity"),
                    Parts.SERVICES.stream()
                            .flatMap(service -> Stream.of(service + "-service", Parts.managementPortName(service))))
            .toList();

    private final Options options;
    private final Progress progress = new Progress(System.out);
    private final ShutdownSequence shutdown = new ShutdownSequence();

    private Standalone(Options options) {
        this.options = options;
    }

    /** Runs the system until the process is stopped. Arguments: {@code [--data DIR] [--port N] [--processes]}. */
    public static void main(String[] arguments) {
        try {
            new Standalone(Options.of(List.of(arguments))).run();
        } catch (StartupException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private void run() {
        DataDirectory data = DataDirectory.open(options.data());
        data.requireSpace(REQUIRED_BYTES);
        if (!Ports.isFree(options.port())) {
            throw new StartupException("Another program uses port %d. Please choose another port with --port N."
                    .formatted(options.port()));
        }
        ProcessLogging.configure(data.resolve("logs"));
        shutdown.register("standalone", data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "end"));
        EmbeddedKafka.onFatalError(reason -> exitAfterKafkaFailure(reason, data));
        try {
            start(data);
        } catch (Exception e) {
            if (!shutdown.hasBegun()) {
                StartupException startupException = toStartupException(e, data);
                shutdown.run();
                throw startupException;
            }
        }
        if (options.rehearsal()) {
            System.exit(0);
        }
    }

    private void start(DataDirectory data) throws Exception {
        InstanceProperties instance =
                InstanceProperties.readOrCreate(data.home(), INTERNAL_PORTS, List.of(Infrastructure.POSTGRES));
        progress.line("Starting on http://127.0.0.1:%d, with the data in %s".formatted(options.port(), data.home()));
        Supervisor supervisor = new Supervisor(data.home());
        Infrastructure servers = options.processes()
                ? Infrastructure.startSupervised(supervisor, data, instance, progress, shutdown)
                : Infrastructure.start(data, instance, progress, shutdown);
        MailServer mails = progress.step(
                "mail server",
                () -> CurrentPart.run(
                        "mail",
                        () -> MailServer.start(
                                data.resolve("mails"),
                                instance.port(SMTP),
                                instance.port(MAILBOX),
                                data.secrets().password("mailbox"))));
        shutdown.register("mail", mails);
        shutdown.register(
                "erased people", ErasureForwarder.start(servers.postgres().database("igf_people"), erased -> {
                    // Write the list for a later restore first, because the process may crash at any moment.
                    erased.addTo(data.resolve("erasures"));
                    mails.eraseContent(erased.ids());
                }));
        ServiceEnvironment environment = new ServiceEnvironment(
                options.port(),
                servers.postgres()::guardedDatabase,
                servers.postgres()::database,
                data.secrets().key("people-master-key"),
                servers.mongoUri(),
                servers.brokers(),
                instance.port(SMTP),
                mails.mailboxUrl(),
                data.resolve("secrets/identity"));
        List<Part> parts = new Parts(environment, instance::port).inOrder();
        Map<String, SupervisedProcess> supervised = options.processes() ? startSupervised(parts, supervisor) : Map.of();
        for (Part part : parts) {
            if (shutdown.hasBegun()) {
                return;
            }
            SupervisedProcess child = supervised.get(part.name());
            if (child == null) {
                shutdown.register(part.name(), progress.step(part.name(), part::start));
            } else {
                progress.step(part.name(), child::await);
            }
        }
        if (options.rehearsal()) {
            WarmUp.run(environment.outwardUrl());
            return;
        }
        var restored = PendingRestoreSteps.read(data.home());
        if (!restored.isEmpty() && !shutdown.hasBegun()) {
            progress.step(
                    "after the restore", () -> RestoreFollowUp.run(restored, environment.outwardUrl(), data.home()));
        }
        if (!shutdown.hasBegun()) {
            progress.line(StartupMessage.text(progress.totalSeconds(), environment.outwardUrl(), data.home()));
        }
    }

    /** Starts the services in parallel, because they hardly depend on each other. */
    private Map<String, SupervisedProcess> startSupervised(List<Part> parts, Supervisor supervisor) {
        Map<String, SupervisedProcess> children = new HashMap<>();
        for (Part part : parts) {
            if (part.isService()) {
                SupervisedProcess child = supervisor.start(part);
                shutdown.register(part.name(), child);
                children.put(part.name(), child);
                shutdown.register(part.name(), supervisor.replicas(part));
            }
        }
        return children;
    }

    /** Ends the program on another thread, because the broker's own thread cannot stop the broker. */
    private void exitAfterKafkaFailure(String reason, DataDirectory data) {
        if (!shutdown.hasBegun()) {
            System.err.printf("Kafka ended: %s. %s%n", reason, freeSpaceMessage(data));
            Thread.ofPlatform().name("exit-after-failure").start(() -> System.exit(1));
        }
    }

    private static String freeSpaceMessage(DataDirectory data) {
        return "The disk of %s has %d MB free.".formatted(data.home(), data.free() >> 20);
    }

    private void shutDown() {
        if (shutdown.hasBegun()) {
            return;
        }
        progress.line("\nstopping …");
        long startedAt = System.nanoTime();
        shutdown.run();
        progress.line("Stopped after %.1f s".formatted((System.nanoTime() - startedAt) / 1e9));
    }

    private static StartupException toStartupException(Exception e, DataDirectory data) {
        LoggerFactory.getLogger(Standalone.class).warn("The start failed", e);
        Throwable root = e;
        while (root.getCause() != null
                && !(root instanceof StartupException)
                && !(root instanceof PortInUseException)) {
            root = root.getCause();
        }
        return root instanceof StartupException known
                ? known
                : new StartupException(
                        "The start failed: %s (more in %s)%s"
                                .formatted(
                                        root,
                                        data.resolve("logs/igf.log"),
                                        data.free() < REQUIRED_BYTES ? ". " + freeSpaceMessage(data) : ""),
                        e);
    }
}
