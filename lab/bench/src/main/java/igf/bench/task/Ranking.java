package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import java.util.List;

/** Reads the ranking of a large edition, the whole list and a page of it. */
final class Ranking implements BenchTask {

    private static final int TIMES = 300;
    private static final int WARM_UP = 400;
    private static final String PATH = LargeEdition.BASE + "/ranking";

    private final LargeEdition edition;

    Ranking(LargeEdition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "ranking";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var service = edition.serviceWithEdition(environment);
        var token = LargeEdition.secretariat(environment);
        try (var connection = new HttpConnection(service.port())) {
            var items =
                    LargeEdition.json(connection.get(PATH, token).expect(200)).get("items");
            if (items.size() != LargeEdition.PROPOSALS
                    || items.get(0).get("reviews").asInt() != LargeEdition.REVIEWS_EACH) {
                throw new IllegalStateException("not all proposals are ranked by all reviews");
            }
            return List.of(
                    CallTimes.of(
                                    WARM_UP,
                                    TIMES,
                                    n -> connection.get(PATH, token).expect(200))
                            .figure(
                                    "ranking of 2,000 proposals with 20,000 reviews, p99",
                                    50,
                                    "whole answer; events put into the log"),
                    CallTimes.of(
                                    WARM_UP,
                                    TIMES,
                                    n -> connection
                                            .get(PATH + "?limit=100", token)
                                            .expect(200))
                            .figure("the same, a page of 100, p99", 50, "the first page"));
        }
    }
}
