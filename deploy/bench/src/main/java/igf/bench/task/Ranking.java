package igf.bench.task;

import igf.bench.world.Running;
import igf.bench.world.Wire;
import igf.bench.world.World;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.json.JsonMapper;

/** The ranking of a large edition, asked again and again, and as it was a minute before the end. */
final class Ranking implements Task {

    private static final int PROPOSALS = 2000;
    private static final int REVIEWS_EACH = 10;
    private static final int TIMES = 300;
    private static final int WARM_UP = 100;
    private static final String EDITION = "ranked";

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public List<Figure> measure(World world) throws Exception {
        var service = world.service("proposal");
        var token = world.servers().issuer().token("secretariat", List.of("SECRETARIAT"), "admin");
        var middle = fill(service, token);
        var histogram = new Histogram(3);
        try (var wire = new Wire(service.port())) {
            var path = "/api/v1/editions/" + EDITION + "/ranking";
            for (int i = -WARM_UP; i < TIMES; i++) {
                var began = System.nanoTime();
                var answer = wire.get(path, token).expect(200);
                if (i >= 0) {
                    histogram.recordValue((System.nanoTime() - began) / 1000);
                }
                if (i == 0
                        && JsonMapper.shared()
                                        .readTree(answer.body())
                                        .get("items")
                                        .size()
                                != PROPOSALS) {
                    throw new IllegalStateException("not all proposals are ranked");
                }
            }
            var began = System.nanoTime();
            wire.get(path + "?asOf=" + middle, token).expect(200);
            var rewound = (System.nanoTime() - began) / 1e9;
            return List.of(
                    new Figure(
                            "ranking of 2,000 proposals with 20,000 reviews, p99",
                            50,
                            histogram.getValueAtPercentile(99) / 1000.0,
                            "ms",
                            "%d times over HTTP, whole answer, median %.1f ms; events put into the log"
                                    .formatted(TIMES, histogram.getValueAtPercentile(50) / 1000.0)),
                    new Figure(
                            "20,000 reviews rewound to a minute",
                            10,
                            rewound,
                            "s",
                            "the ranking as of an instant, once, over HTTP"));
        }
    }

    /** @return an instant in the middle of the reviews */
    private static Instant fill(Running service, String token) throws Exception {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String criteria;
        try (var wire = new Wire(service.port())) {
            wire.put("/api/v1/editions/" + EDITION, token, """
                            {"name":"Forum","theme":"Theme","city":"Lakemouth","timeZone":"Europe/Lisbon","startsOn":"2032-05-03",
                            "endsOn":"2032-05-07","call":{"opensAt":"%s","closesAt":"%s"},"rules":"igf-2022"}""".formatted(
                                    now.minus(2, ChronoUnit.DAYS), now.plus(1, ChronoUnit.DAYS)))
                    .expect(201);
            var edition = wire.get("/api/v1/editions/" + EDITION, token).expect(200);
            criteria = JsonMapper.shared()
                    .readTree(edition.body())
                    .at("/rules/criteria")
                    .valueStream()
                    .map(each -> each.get("id").asString())
                    .collect(Collectors.joining(" "));
        }
        // After the edition was planned, or there is none to rewind to.
        var reviews = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var reviewers = Stream.generate(UUID::randomUUID).limit(60).toList();
        try (var log = new Backlog(service)) {
            for (int i = 0; i < PROPOSALS; i++) {
                var id = UUID.randomUUID();
                var at = reviews;
                log.add(id.toString(), 0, "proposal.drafted.1", at, StoredEvent.drafted(EDITION, id, i + 1));
                log.add(id.toString(), 1, "proposal.submitted.1", at, StoredEvent.submitted(EDITION, id, i + 1));
                var own = new java.util.ArrayList<>(reviewers);
                Collections.shuffle(own, ThreadLocalRandom.current());
                for (var reviewer : own.subList(0, REVIEWS_EACH)) {
                    var review = UUID.randomUUID();
                    log.add(
                            "review:" + review,
                            0,
                            "review.given.1",
                            reviews.plusMillis(i),
                            StoredEvent.reviewed(EDITION, review, id, reviewer, criteria));
                }
            }
        }
        return reviews.plusMillis(PROPOSALS / 2);
    }
}
