package igf.faults.journey;

import igf.faults.history.History;
import igf.faults.history.Recording;
import igf.faults.load.Load;
import igf.faults.world.Caller;
import igf.faults.world.Instance;
import igf.faults.world.Stores;
import igf.faults.world.Waiting;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What a journey plays on: one instance under load, and the recording of everything. */
public final class Scene implements AutoCloseable {
    private static final Duration SAMPLE = Duration.ofMillis(700);

    private final Instance instance;
    private final Stores stores;
    private final Caller caller;
    private final History history;
    private final Load load;
    private final boolean quick;
    private final AtomicInteger life = new AtomicInteger();
    private volatile boolean over;

    private Scene(Path folder, long seed, boolean quick) {
        this.instance = new Instance(folder.resolve("data"));
        this.stores = new Stores(instance.data());
        this.caller = new Caller(instance.url());
        this.history = new History(folder.resolve("history.jsonl"));
        this.load = new Load(caller, history, seed);
        this.quick = quick;
    }

    /** Starts an instance and prepares the load. @param quick short outages and no loops */
    public static Scene open(Path folder, long seed, boolean quick) {
        var scene = new Scene(folder, seed, quick);
        try {
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
            var before = life.get();
            try {
                var places = stores.places(before);
                if (life.get() == before) {
                    places.forEach(history::saw);
                }
            } catch (SQLException | RuntimeException e) {
                // A store is away: that is what the journeys are about.
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

    Caller caller() {
        return caller;
    }

    Load load() {
        return load;
    }

    boolean isQuick() {
        return quick;
    }

    /** The short one in a quick run. */
    Duration lasting(int seconds, int quickSeconds) {
        return Duration.ofSeconds(quick ? quickSeconds : seconds);
    }

    int times(int many) {
        return quick ? 1 : many;
    }

    /** The store of the views is about to be lost, and its builds are numbered anew: a recorded rebuild. */
    void viewsBeginAgain() {
        life.incrementAndGet();
    }

    Recording recording() throws SQLException {
        return history.recording(stores.all(), Stores.INBOXES, stores.mails());
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
