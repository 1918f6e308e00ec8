package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import java.util.List;

/** Reads long lists of a large edition: proposals, the progress of reviews, and the assignments of a reviewer. */
final class LargeLists implements BenchTask {

    private static final int TIMES = 200;
    private static final int WARM_UP = 400;

    private final LargeEdition edition;

    LargeLists(LargeEdition edition) {
        this.edition = edition;
    }

    @Override
    public String name() {
        return "lists";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var service = edition.serviceWithEdition(environment);
        var secretariat = LargeEdition.secretariat(environment);
        var reviewer = LargeEdition.reviewer(environment);
        var proposals = LargeEdition.BASE + "/proposals?limit=100";
        var assigned = "/api/v1/reviews/assigned?edition=" + LargeEdition.EDITION;
        try (var connection = new HttpConnection(service.port())) {
            var items = LargeEdition.json(connection.get(assigned, reviewer).expect(200))
                    .get("items");
            if (items.isEmpty() || items.get(0).get("review").isNull()) {
                throw new IllegalStateException("the reviewer has no assignments, or gave no reviews");
            }
            var pages = new PageReader(proposals);
            return List.of(
                    CallTimes.of(WARM_UP, TIMES, n -> pages.readNextPage(connection, secretariat))
                            .figure(
                                    "proposals of 2,000, a page of 100, p99",
                                    50,
                                    "page after page, repeatedly from the first"),
                    CallTimes.of(
                                    WARM_UP,
                                    TIMES,
                                    n -> connection
                                            .get(LargeEdition.BASE + "/review-progress", secretariat)
                                            .expect(200))
                            .figure(
                                    "progress of 20,000 reviews, p99",
                                    50,
                                    "whole answer: every proposal, every reviewer"),
                    CallTimes.of(
                                    WARM_UP,
                                    TIMES,
                                    n -> connection.get(assigned, reviewer).expect(200))
                            .figure(
                                    "reviews assigned to one of 50, p99",
                                    50,
                                    "whole answer: %d rows".formatted(items.size())),
                    CallTimes.of(
                                    WARM_UP,
                                    TIMES,
                                    n -> connection
                                            .get(assigned + "&limit=100", reviewer)
                                            .expect(200))
                            .figure("the same, a page of 100, p99", 50, "the first page"));
        }
    }

    /** Reads all pages of a list by following {@code next}. */
    private static final class PageReader {
        private final String first;
        private String path;

        PageReader(String first) {
            this.first = first;
            this.path = first;
        }

        void readNextPage(HttpConnection connection, String token) throws Exception {
            var body = connection.get(path, token).expect(200).body();
            // Searches the text, since parsing the page would count as time of the service.
            var next = body.lastIndexOf("\"next\":\"");
            path = next < 0 ? first : body.substring(next + 8, body.indexOf('"', next + 8));
        }
    }
}
