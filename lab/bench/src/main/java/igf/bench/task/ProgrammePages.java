package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads a released programme with 300 sessions and 1,200 people: its page through the gateway, which is the most visited
 * one, and its schedule from the service.
 */
final class ProgrammePages implements BenchTask {

    private static final String EDITION = "read";
    private static final String BASE = "/api/v1/editions/" + EDITION;
    private static final String PATH = "/programme/" + EDITION;
    private static final String ALL_DAYS = PATH + "?day=all";
    private static final int SESSIONS = 300;
    private static final int TIMES = 300;
    private static final int WARM_UP = 1000;

    @Override
    public String name() {
        return "programme";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var scheduling = environment.service("scheduling");
        var proposal = environment.service("proposal");
        StoredProgramme.fill(scheduling, EDITION, SESSIONS);
        StoredEventAppender.awaitIdle(scheduling);
        try (var connection = new HttpConnection(scheduling.port())) {
            connection
                    .post(BASE + "/releases", LargeEdition.secretariat(environment), "{}")
                    .expect(201);
        }
        OpenCall.create(environment, proposal, EDITION);
        StoredEventAppender.awaitIdle(scheduling);
        StoredEventAppender.awaitIdle(proposal);
        try (var gateway = environment.gatewayWithPages(proposal, scheduling, PATH);
                var page = new HttpConnection(gateway.port());
                var schedule = new HttpConnection(scheduling.port())) {
            return Stream.concat(measurePage(page).stream(), measureSchedule(schedule).stream())
                    .toList();
        } finally {
            environment.stop("scheduling-service");
            environment.stop("proposal-service");
        }
    }

    private static List<Figure> measurePage(HttpConnection connection) throws Exception {
        var page = connection.get(ALL_DAYS, null).expect(200);
        if (!page.body().contains("Session " + SESSIONS + "<") || !page.body().contains("Person 1199<")) {
            throw new IllegalStateException("not all sessions, or not all people, are on the page");
        }
        var eTag = Objects.requireNonNull(page.eTag());
        var size = "%,d KB of HTML".formatted(page.body().length() / 1024);
        return List.of(
                CallTimes.of(WARM_UP, TIMES, n -> connection.get(ALL_DAYS, null).expect(200))
                        .figure("programme of 300 sessions as a page, p95", 95, 100, "whole, " + size),
                CallTimes.of(
                                WARM_UP,
                                TIMES,
                                n -> connection.getIfChanged(ALL_DAYS, eTag).expect(304))
                        .figure("the same, revalidated by a cache, p95", 95, 20, "304"),
                CallTimes.of(
                                WARM_UP,
                                TIMES,
                                n -> connection
                                        .get(PATH + "?day=2032-05-04", null)
                                        .expect(200))
                        .figure("one of its days, p95", 95, 100, "60 sessions"),
                CallTimes.of(
                                WARM_UP,
                                TIMES,
                                n -> connection
                                        .get(PATH + "?q=session+" + (100 + Math.floorMod(n, 200)), null)
                                        .expect(200))
                        .figure("the same, searched for a word, p95", 95, 100, "200 search texts in turn"));
    }

    private static List<Figure> measureSchedule(HttpConnection connection) throws Exception {
        var path = BASE + "/schedule";
        var schedule = connection.get(path, null).expect(200);
        var eTag = Objects.requireNonNull(schedule.eTag());
        return List.of(
                CallTimes.of(WARM_UP, TIMES, n -> connection.get(path, null).expect(200))
                        .figure(
                                "public schedule of 300 sessions, p99",
                                20,
                                "JSON, %,d KB".formatted(schedule.body().length() / 1024)),
                CallTimes.of(
                                WARM_UP,
                                TIMES,
                                n -> connection.getIfChanged(path, eTag).expect(304))
                        .figure("the same, revalidated by a cache, p99", 5, "304"));
    }
}
