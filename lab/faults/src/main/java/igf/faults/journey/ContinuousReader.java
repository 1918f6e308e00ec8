package igf.faults.journey;

import igf.lab.Await;
import igf.lab.HttpCaller;
import igf.lab.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Reads the same resources of some replicas continuously. No answer is fine; an answer without the resource is wrong. */
final class ContinuousReader implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JourneyContext scene;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean closed;

    private ContinuousReader(JourneyContext context) {
        this.scene = context;
    }

    static ContinuousReader start(JourneyContext context, String... names) {
        var reader = new ContinuousReader(context);
        for (var name : names) {
            var at = context.caller().withUrl(context.instance().serviceUrl(name));
            Thread.ofPlatform().name("reader-of-" + name).daemon().start(() -> reader.read(name, at));
        }
        return reader;
    }

    private void read(String name, HttpCaller target) {
        var edition = scene.load().edition();
        while (!closed) {
            // Nobody calls a replica that is not ready.
            if (!scene.instance().isReady(name)) {
                Await.sleep(PAUSE);
                continue;
            }
            var one = target.send("secretariat", "GET", "/api/v1/editions/" + edition, null);
            check(name, one, one.body().contains("\"theme\""));
            var all = target.send("secretariat", "GET", "/api/v1/editions", null);
            check(name, all, all.body().contains(edition));
            Await.sleep(PAUSE);
        }
    }

    private void check(String name, Response answer, boolean isThere) {
        if (answer.status() == 200) {
            count.incrementAndGet();
        }
        if (answer.status() == 404 || answer.status() == 200 && !isThere) {
            violations.add("%s answered a reader with %s".formatted(name, answer));
        }
    }

    /** Returns how many answers had the resource. */
    long count() {
        return count.get();
    }

    List<String> violations() {
        return violations.stream().limit(5).toList();
    }

    @Override
    public void close() {
        closed = true;
    }
}
