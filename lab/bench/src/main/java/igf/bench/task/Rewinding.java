package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Rewinds all reviews of a large edition after each was changed. */
final class Rewinding implements BenchTask {

    private static final long TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final LargeEdition edition;

    Rewinding(LargeEdition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "rewind";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var service = edition.serviceWithEdition(environment);
        var token = LargeEdition.secretariat(environment);
        var ranking = LargeEdition.BASE + "/ranking";
        try (var connection = new HttpConnection(service.port())) {
            var before = connection.get(ranking, token).expect(200).body();
            var rewindTo = edition.review(service);
            // Waits until the read models have the reviews.
            edition.serviceWithEdition(environment);
            var startedAt = System.nanoTime();
            connection.get(ranking + "?asOf=" + rewindTo, token).expect(200);
            var asOfSeconds = (System.nanoTime() - startedAt) / 1e9;
            startedAt = System.nanoTime();
            var operation = connection
                    .post(
                            LargeEdition.BASE + "/reviews/rewind",
                            token,
                            "{\"to\":\"%s\",\"reason\":\"bench\"}".formatted(rewindTo))
                    .expect(202);
            var changed = await(connection, Objects.requireNonNull(operation.location()), token);
            var rewindSeconds = (System.nanoTime() - startedAt) / 1e9;
            if (!connection.get(ranking, token).expect(200).body().equals(before)) {
                throw new IllegalStateException("the ranking differs from the one before");
            }
            return List.of(
                    new Figure(
                            "the ranking as of before 20,000 later reviews", 10, asOfSeconds, "s", "once, over HTTP"),
                    new Figure(
                            "20,000 reviews rewound",
                            10,
                            rewindSeconds,
                            "s",
                            "once, over HTTP: %d reviews changed, read models included; the ranking then equals the one before"
                                    .formatted(changed)));
        }
    }

    private static int await(HttpConnection connection, String operation, String token) throws Exception {
        for (var deadline = System.nanoTime() + TIMEOUT_NANOS; System.nanoTime() < deadline; ) {
            var status = LargeEdition.json(connection.get(operation, token).expect(200));
            switch (status.get("status").asString()) {
                case "succeeded" -> {
                    return status.at("/result/changed").asInt();
                }
                case "failed", "cancelled" -> throw new IllegalStateException(status.toString());
                default -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
        throw new IllegalStateException("the rewind does not end");
    }
}
