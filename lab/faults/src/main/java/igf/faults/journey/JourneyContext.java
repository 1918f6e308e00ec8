package igf.faults.journey;

import igf.faults.history.History;
import igf.faults.load.CommandLoad;
import igf.faults.world.Broker;
import igf.faults.world.Mailbox;
import igf.faults.world.Stores;
import igf.faults.world.SystemUnderTest;
import igf.lab.Await;
import igf.lab.HttpCaller;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The system under load on which a journey runs, and its recording. */
public final class JourneyContext implements AutoCloseable {
    private static final Duration SAMPLE_INTERVAL = Duration.ofMillis(700);
    private static final Duration START_TIMEOUT = Duration.ofMinutes(3);

    private final SystemUnderTest instance;
    private final Stores stores;
    private final Mailbox mailbox;
    private final Broker broker;
    private final HttpCaller caller;
    private final History history;
    private final CommandLoad load;
    private final boolean quick;
    /** Increases when the store of the read models is lost. */
    private final AtomicInteger viewEpoch = new AtomicInteger();
    /** Increases when the logs are restored. */
    private final AtomicInteger logEpoch = new AtomicInteger();

    /** The service that has two replicas, if any. */
    private String replicatedService = "";

    private volatile boolean closed;

    private JourneyContext(Path folder, long seed, boolean quick) {
        this.instance = new SystemUnderTest(folder.resolve("data"));
        this.stores = new Stores(instance.data());
        this.mailbox = new Mailbox(instance.data(), stores);
        this.broker = new Broker(instance.data());
        this.caller = new HttpCaller(instance.url());
        this.history = new History(folder.resolve("history.jsonl"));
        this.load = new CommandLoad(caller, history, seed);
        this.quick = quick;
    }

    /**
     * Starts an instance and prepares the load.
     *
     * @param quick whether outages are short and faults are not repeated
     */
    public static JourneyContext open(Path folder, long seed, boolean quick) {
        return open(folder, seed, quick, instance -> {});
    }

    /** @param preparation prepares the instance before it starts */
    public static JourneyContext open(Path folder, long seed, boolean quick, Consumer<SystemUnderTest> preparation) {
        var context = new JourneyContext(folder, seed, quick);
        try {
            preparation.accept(context.instance);
            context.instance.start();
            context.instance.awaitReady();
            context.load.prepare();
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
        Thread.ofPlatform().name("positions").daemon().start(context::sample);
        return context;
    }

    private void sample() {
        while (!closed) {
            var viewsBefore = viewEpoch.get();
            var logsBefore = logEpoch.get();
            try {
                var samples = stores.readPositions(viewsBefore, logsBefore);
                if (viewEpoch.get() == viewsBefore && logEpoch.get() == logsBefore) {
                    samples.forEach(history::sampled);
                }
            } catch (SQLException | RuntimeException e) {
                // A store may be down because of the journey's fault.
            }
            Await.sleep(SAMPLE_INTERVAL);
        }
    }

    SystemUnderTest instance() {
        return instance;
    }

    Stores stores() {
        return stores;
    }

    Mailbox mailbox() {
        return mailbox;
    }

    Broker broker() {
        return broker;
    }

    HttpCaller caller() {
        return caller;
    }

    CommandLoad load() {
        return load;
    }

    boolean isQuick() {
        return quick;
    }

    /** Returns the shorter duration in a quick run. */
    Duration duration(int seconds, int quickSeconds) {
        return Duration.ofSeconds(quick ? quickSeconds : seconds);
    }

    int times(int many) {
        return quick ? 1 : many;
    }

    /**
     * Records that the store of the read models is about to be lost or was just lost. Generations are then numbered
     * from 1 again.
     */
    void nextViewEpoch() {
        viewEpoch.incrementAndGet();
    }

    /**
     * Records that the logs are about to be restored to an earlier state, or were just restored. Read models are then
     * rebuilt.
     */
    void nextLogEpoch() {
        logEpoch.incrementAndGet();
        viewEpoch.incrementAndGet();
    }

    static String firstReplica(String service) {
        return service + "-service";
    }

    static String secondReplica(String service) {
        return firstReplica(service) + "-2";
    }

    /**
     * Runs two replicas of this service and one of all others. Half of the service's commands go directly to the second
     * replica.
     */
    void addReplica(String service) {
        if (replicatedService.equals(service)) {
            return;
        }
        if (!replicatedService.isEmpty()) {
            load.useGatewayOnly();
            instance.setReplicas(firstReplica(replicatedService), 1);
            var stoppedReplica = secondReplica(replicatedService);
            Await.until(
                    stoppedReplica + " has ended",
                    START_TIMEOUT,
                    () -> instance.process(stoppedReplica).isEmpty());
        }
        replicatedService = service;
        instance.setReplicas(firstReplica(service), 2);
        awaitReady(secondReplica(service));
        load.addDirectUrl(service, instance.serviceUrl(secondReplica(service)));
    }

    void awaitReady(String name) {
        Await.until(name + " is ready", START_TIMEOUT, () -> instance.isReady(name));
    }

    History history() {
        return history;
    }

    @Override
    public void close() {
        closed = true;
        load.close();
        caller.close();
        instance.close();
    }
}
