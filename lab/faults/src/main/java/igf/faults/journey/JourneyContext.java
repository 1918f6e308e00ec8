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

/** The system under load that a journey runs on, and its recording. */
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
    /** Raised when the store of the read models is lost. */
    private final AtomicInteger viewEpoch = new AtomicInteger();
    /** Raised when the logs are restored. */
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

    /** Starts an instance and prepares the load. @param quick short outages and no loops */
    public static JourneyContext open(Path folder, long seed, boolean quick) {
        return open(folder, seed, quick, instance -> {});
    }

    /** @param before prepares the instance before it starts */
    public static JourneyContext open(Path folder, long seed, boolean quick, Consumer<SystemUnderTest> before) {
        var scene = new JourneyContext(folder, seed, quick);
        try {
            before.accept(scene.instance);
            scene.instance.start();
            scene.instance.awaitReady();
            scene.load.prepare();
        } catch (RuntimeException e) {
            scene.close();
            throw e;
        }
        Thread.ofPlatform().name("places").daemon().start(scene::sample);
        return scene;
    }

    private void sample() {
        while (!closed) {
            var viewsBefore = viewEpoch.get();
            var logsBefore = logEpoch.get();
            try {
                var places = stores.readPositions(viewsBefore, logsBefore);
                if (viewEpoch.get() == viewsBefore && logEpoch.get() == logsBefore) {
                    places.forEach(history::sampled);
                }
            } catch (SQLException | RuntimeException e) {
                // A store is down: journeys cause that.
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

    /** Records that the store of the read models is about to be lost, after which generations are numbered from 1. */
    void nextViewEpoch() {
        viewEpoch.incrementAndGet();
    }

    /** Records that the logs are about to be restored to an earlier state, or were just restored; read models follow them. */
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

    /** Runs two replicas of a service and one of every other; half of the service's commands go directly to the second. */
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
