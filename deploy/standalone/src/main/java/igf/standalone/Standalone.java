package igf.standalone;

import igf.platform.embedded.EmbeddedKafka;
import igf.platform.embedded.PortInUseException;
import igf.platform.embedded.Ports;
import igf.standalone.backup.PendingRestoreSteps;
import igf.standalone.data.DataDirectory;
import igf.standalone.data.Instance;
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
    private static final long NEEDED = 256L << 20;
    private static final String SMTP = "smtp";
    private static final String MAILBOX = "mailbox";
    private static final List<String> INNER_PORTS = Stream.concat(
                    Stream.of(
                            Infrastructure.POSTGRES,
                            Infrastructure.KAFKA,
                            Infrastructure.KAFKA_CONTROLLER,
                            Infrastructure.MONGO,
                            SMTP,
                            MAILBOX,
                            "identity"),
                    Parts.SERVICES.stream()
                            .flatMap(service -> Stream.of(service + "-service", Parts.managementOf(service))))
            .toList();

    private final Options options;
    private final Progress progress = new Progress(System.out);
    private final ShutdownSequence ending = new ShutdownSequence();

    private Standalone(Options options) {
        this.options = options;
    }

    /** Arguments: {@code [--data DIR] [--port N] [--processes]}. Runs until the process is told to end. */
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
        data.requireSpace(NEEDED);
        if (!Ports.isFree(options.port())) {
            throw new StartupException("Port %d is taken by another program: please choose another with --port N."
                    .formatted(options.port()));
        }
        ProcessLogging.begin(data.of("logs"));
        ending.remember("standalone", data);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        EmbeddedKafka.onGivingUp(reason -> giveUp(reason, data));
        try {
            start(data);
        } catch (Exception e) {
            if (!ending.hasBegun()) {
                StartupException told = sentence(e, data);
                ending.run();
                throw told;
            }
        }
        if (options.rehearsal()) {
            System.exit(0);
        }
    }

    private void start(DataDirectory data) throws Exception {
        Instance instance = Instance.in(data.home(), INNER_PORTS, List.of(Infrastructure.POSTGRES));
        progress.line("Starting on http://127.0.0.1:%d, with the data in %s".formatted(options.port(), data.home()));
        Supervisor family = new Supervisor(data.home());
        Infrastructure servers = options.processes()
                ? Infrastructure.apart(family, data, instance, progress, ending)
                : Infrastructure.start(data, instance, progress, ending);
        MailServer mails = progress.step(
                "mail server",
                () -> CurrentPart.in(
                        "mail",
                        () -> MailServer.start(
                                data.of("mails"),
                                instance.port(SMTP),
                                instance.port(MAILBOX),
                                data.secrets().password("mailbox"))));
        ending.remember("mail", mails);
        ending.remember("erased people", ErasedPeople.follow(servers.postgres().database("igf_people"), erased -> {
            // First write the list for a later restore: a crash may come at any moment.
            erased.addTo(data.of("erasures"));
            mails.empty(erased.ids());
        }));
        ServiceEnvironment around = new ServiceEnvironment(
                options.port(),
                servers.postgres()::guarded,
                servers.postgres()::database,
                data.secrets().key("people-master-key"),
                servers.mongoUri(),
                servers.brokers(),
                instance.port(SMTP),
                mails.mailboxUrl(),
                data.of("secrets/identity"));
        List<Part> parts = new Parts(around, instance::port).inOrder();
        Map<String, SupervisedProcess> apart = options.processes() ? begin(parts, family) : Map.of();
        for (Part part : parts) {
            if (ending.hasBegun()) {
                return;
            }
            SupervisedProcess child = apart.get(part.name());
            if (child == null) {
                ending.remember(part.name(), progress.step(part.name(), part::start));
            } else {
                progress.step(part.name(), child::await);
            }
        }
        if (options.rehearsal()) {
            WarmUp.play(around.outwardUrl());
            return;
        }
        var restored = PendingRestoreSteps.in(data.home());
        if (!restored.isNothing() && !ending.hasBegun()) {
            progress.step("after the restore", () -> RestoreFollowUp.by(restored, around.outwardUrl(), data.home()));
        }
        if (!ending.hasBegun()) {
            progress.line(StartupMessage.text(progress.total(), around.outwardUrl(), data.home()));
        }
    }

    /** In parallel: each works mostly for itself. */
    private Map<String, SupervisedProcess> begin(List<Part> parts, Supervisor family) {
        Map<String, SupervisedProcess> children = new HashMap<>();
        for (Part part : parts) {
            if (part.isService()) {
                SupervisedProcess child = family.begin(part);
                ending.remember(part.name(), child);
                children.put(part.name(), child);
                ending.remember(part.name(), family.replicas(part));
            }
        }
        return children;
    }

    /** The broker's thread cannot stop the broker, so another one does. */
    private void giveUp(String reason, DataDirectory data) {
        if (!ending.hasBegun()) {
            System.err.printf("Kafka ended: %s. %s%n", reason, disk(data));
            Thread.ofPlatform().name("gives-up").start(() -> System.exit(1));
        }
    }

    private static String disk(DataDirectory data) {
        return "The disk of %s has %d MB free.".formatted(data.home(), data.free() >> 20);
    }

    private void end() {
        if (ending.hasBegun()) {
            return;
        }
        progress.line("\nstopping …");
        long begin = System.nanoTime();
        ending.run();
        progress.line("stopped after %.1f s".formatted((System.nanoTime() - begin) / 1e9));
    }

    private static StartupException sentence(Exception e, DataDirectory data) {
        LoggerFactory.getLogger(Standalone.class).warn("The start failed", e);
        Throwable root = e;
        while (root.getCause() != null
                && !(root instanceof StartupException)
                && !(root instanceof PortInUseException)) {
            root = root.getCause();
        }
        return root instanceof StartupException told
                ? told
                : new StartupException(
                        "The start failed: %s (more in %s)%s"
                                .formatted(
                                        root, data.of("logs/igf.log"), data.free() < NEEDED ? ". " + disk(data) : ""),
                        e);
    }
}
