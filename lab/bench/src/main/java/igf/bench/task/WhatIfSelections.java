package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import java.util.List;

/** Computes what-if selections of a large edition, with other weights, fewer slots and normalized scores. */
final class WhatIfSelections implements BenchTask {

    private static final int TIMES = 50;
    private static final int WARM_UP = 20;

    private final LargeEdition edition;

    WhatIfSelections(LargeEdition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "what-if";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var service = edition.serviceWithEdition(environment);
        var token = LargeEdition.secretariat(environment);
        try (var connection = new HttpConnection(service.port())) {
            connection
                    .put(LargeEdition.BASE + "/selection-plan", token, "{\"slots\":300}")
                    .expect(200);
            var criterion = LargeEdition.json(
                            connection.get(LargeEdition.BASE, token).expect(200))
                    .at("/rules/criteria/0/id")
                    .asString();
            var path = LargeEdition.BASE + "/what-if";
            var flips = LargeEdition.json(
                            connection.post(path, token, question(criterion, 1)).expect(200))
                    .get("flips");
            if (flips.isEmpty()) {
                throw new IllegalStateException("no proposal flips, so none is explained");
            }
            var times = CallTimes.of(
                    WARM_UP,
                    TIMES,
                    n -> connection
                            .post(path, token, question(criterion, n + WARM_UP))
                            .expect(200));
            return List.of(times.figure(
                    "what-if of a selection among 2,000 proposals with 20,000 reviews, p99",
                    1000,
                    "other weights, 250 instead of 300 slots, normalised; each time other weights; the first had %d flips"
                            .formatted(flips.size())));
        }
    }

    private static String question(String criterion, int number) {
        return "{\"weights\":{\"%s\":%d},\"slots\":250,\"normalised\":true}".formatted(criterion, 2 + number);
    }
}
