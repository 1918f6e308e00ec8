package igf.faults.journey;

import igf.lab.Answer;
import igf.lab.Http;
import igf.lab.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the same resources of some replicas continuously. No answer is fine; an answer without the resource is wrong. */
final class Reader implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Scene scene;
    private final List<String> wrong = new CopyOnWriteArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean over;

    private Reader(Scene scene) {
        this.scene = scene;
    }

    static Reader of(Scene scene, String... names) {
        var reader = new Reader(scene);
        for (var name : names) {
            var at = scene.caller().at(scene.instance().inner(name));
            Thread.ofPlatform().name("reader-of-" + name).daemon().start(() -> reader.read(name, at));
        }
        return reader;
    }

    private void read(String name, Http at) {
        var edition = scene.load().edition();
        while (!over) {
            // Nobody calls a replica that is not ready.
            if (!scene.instance().isReady(name)) {
                Waiting.pass(PAUSE);
                continue;
            }
            var one = at.send("secretariat", "GET", "/api/v1/editions/" + edition, null);
            look(name, one, one.body().contains("\"theme\""));
            var all = at.send("secretariat", "GET", "/api/v1/editions", null);
            look(name, all, all.body().contains(edition));
            Waiting.pass(PAUSE);
        }
    }

    private void look(String name, Answer answer, boolean isThere) {
        if (answer.status() == 200) {
            count.incrementAndGet();
        }
        if (answer.status() == 404 || answer.status() == 200 && !isThere) {
            wrong.add("%s answered a reader with %s".formatted(name, answer));
        }
    }

    /** Returns how many answers had the resource. */
    long count() {
        return count.get();
    }

    List<String> wrong() {
        return wrong.stream().limit(5).toList();
    }

    @Override
    public void close() {
        over = true;
    }
}
