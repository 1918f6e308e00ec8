package igf.faults.journey;

import igf.lab.Await;
import igf.lab.HttpCaller;
import igf.lab.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads the same resources from some replicas continuously. A missing response is allowed; a response without the
 * resource is a violation.
 */
final class ContinuousReader implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final JourneyContext context;
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean closed;

    private ContinuousReader(JourneyContext context) {
        this.context = context;
    }

    static ContinuousReader start(JourneyContext context, String... names) {
        var reader = new ContinuousReader(context);
        for (var name : names) {
            var target = context.caller().withUrl(context.instance().serviceUrl(name));
            Thread.ofPlatform().name("reader-of-" + name).daemon().start(() -> reader.read(name, target));
        }
        return reader;
    }

    private void read(String name, HttpCaller target) {
        var edition = context.load().edition();
        while (!closed) {
            // The gateway would not call a replica that is not ready.
            if (!context.instance().isReady(name)) {
                Await.sleep(PAUSE);
                continue;
            }
            var editionResponse = target.send("secretariat", "GET", "/api/v1/editions/" + edition, null);
            check(name, editionResponse, editionResponse.body().contains("\"theme\""));
            var listResponse = target.send("secretariat", "GET", "/api/v1/editions", null);
            check(name, listResponse, listResponse.body().contains(edition));
            Await.sleep(PAUSE);
        }
    }

    private void check(String name, Response response, boolean isThere) {
        if (response.status() == 200) {
            count.incrementAndGet();
        }
        if (response.status() == 404 || response.status() == 200 && !isThere) {
            violations.add("%s responded to a reader with %s".formatted(name, response));
        }
    }

    /** Returns the number of successful responses. */
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
