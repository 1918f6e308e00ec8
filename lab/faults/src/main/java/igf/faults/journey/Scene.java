package igf.faults.journey;

import igf.faults.history.History;
import igf.faults.load.Load;
import igf.faults.world.Broker;
import igf.faults.world.Instance;
import igf.faults.world.Mailbox;
import igf.faults.world.Stores;
import igf.lab.Http;
import igf.lab.Waiting;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The system under load that a journey runs on, and its recording. */
public final class Scene implements AutoCloseable {
    private static final Duration SAMPLE = Duration.ofMillis(700);
    private static final Duration FOR_A_START = Duration.ofMinutes(3);

    private final Instance instance;
    private final Stores stores;
    private final Mailbox mailbox;
    private final Broker broker;
    private final Http caller;
    private final History history;
    private final Load load;
    private final boolean quick;
    /** Raised when the store of the read models is lost. */
    private final AtomicInteger views = new AtomicInteger();
    /** Raised when the logs are restored. */
    private final AtomicInteger logs = new AtomicInteger();

    /** The service that has two replicas, if any. */
    private String doubled = "";

    private volatile boolean over;

    private Scene(Path folder, long seed, boolean quick) {
        this.instance = new Instance(folder.resolve("data"));
        this.stores = new Stores(instance.data());
        this.mailbox = new Mailbox(instance.data(), stores);
        this.broker = new Broker(instance.data());
        this.caller = new Http(instance.url());
        this.history = new History(folder.resolve("history.jsonl"));
        this.load = new Load(caller, history, seed);
        this.quick = quick;
    }

    /** Starts an instance and prepares the load. @param quick short outages and no loops */
    public static Scene open(Path folder, long seed, boolean quick) {
        return open(folder, seed, quick, instance -> {});
    }

    /** @param before prepares the instance before it starts */
    public static Scene open(Path folder, long seed, boolean quick, Consumer<Instance> before) {
        var scene = new Scene(folder, seed, quick);
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
        while (!over) {
            var viewsBefore = views.get();
            var logsBefore = logs.get();
            try {
                var places = stores.places(viewsBefore, logsBefore);
                if (views.get() == viewsBefore && logs.get() == logsBefore) {
                    places.forEach(history::saw);
                }
            } catch (SQLException | RuntimeException e) {
                // A store is down: journeys cause that.
            }
            Waiting.pass(SAMPLE);
        }
    }

    Instance instance() {
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

    Http caller() {
        return caller;
    }

    Load load() {
        return load;
    }

    boolean isQuick() {
        return quick;
    }

    /** Returns the shorter duration in a quick run. */
    Duration lasting(int seconds, int quickSeconds) {
        return Duration.ofSeconds(quick ? quickSeconds : seconds);
    }

    int times(int many) {
        return quick ? 1 : many;
    }

    /** Records that the store of the read models is about to be lost, after which generations are numbered from 1. */
    void viewsBeginAgain() {
        views.incrementAndGet();
    }

    /** Records that the logs are about to be restored to an earlier state, or were just restored; read models follow them. */
    void logsBeginAgain() {
        logs.incrementAndGet();
        views.incrementAndGet();
    }

    static String first(String service) {
        return service + "-service";
    }

    static String second(String service) {
        return first(service) + "-2";
    }

    /** Runs two replicas of a service and one of every other; half of the service's commands go directly to the second. */
    void beside(String service) {
        if (doubled.equals(service)) {
            return;
        }
        if (!doubled.isEmpty()) {
            load.onlyBehindTheGateway();
            instance.replicas(first(doubled), 1);
            var gone = second(doubled);
            Waiting.until(
                    gone + " has ended",
                    FOR_A_START,
                    () -> instance.process(gone).isEmpty());
        }
        doubled = service;
        instance.replicas(first(service), 2);
        awaitReady(second(service));
        load.alsoAt(service, instance.inner(second(service)));
    }

    void awaitReady(String name) {
        Waiting.until(name + " is ready", FOR_A_START, () -> instance.isReady(name));
    }

    History history() {
        return history;
    }

    @Override
    public void close() {
        over = true;
        load.close();
        caller.close();
        instance.close();
    }
}
