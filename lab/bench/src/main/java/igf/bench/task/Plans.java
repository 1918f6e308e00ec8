package igf.bench.task;

import igf.bench.measure.LoadRunner;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import igf.lab.Await;
import igf.lab.Statistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Plans twenty programmes of 300 sessions, and moves sessions of another programme while a plan is computed. */
final class Plans implements BenchTask {

    private static final int INSTANCES = 20;
    /** A search of this length takes less than ten seconds on two processors. */
    private static final int STEPS = 1000;

    private static final int ROUNDS = 3;
    private static final int MOVES_PER_SECOND = 50;
    private static final int WARM_UP = 1000;
    private static final Duration CELL = Duration.ofSeconds(8);
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    /** The score of a plan, whose parts are not positive, and the time from the request until it was shown. */
    private record Planned(long hard, long medium, long soft, double seconds) {}

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var scheduling = environment.service("scheduling");
        var token = LargeEdition.secretariat(environment);
        var people = SamplePeople.of(
                scheduling, Math.max(PlanInstance.PEOPLE, PlanInstance.SESSIONS * StoredProgramme.PEOPLE_EACH));
        var ratios = new ArrayList<Double>();
        var seconds = new ArrayList<Double>();
        try (var connection = new HttpConnection(scheduling.port())) {
            for (int n = 1; n <= INSTANCES; n++) {
                var edition = "planned-" + n;
                PlanInstance.fill(scheduling, edition, people, n);
                StoredEventAppender.awaitIdle(scheduling);
                var constructed = plan(connection, token, edition, 1);
                var searched = plan(connection, token, edition, STEPS);
                check(edition, constructed, searched);
                // A plan that places more sessions pays for them too.
                if (searched.medium() == constructed.medium()) {
                    ratios.add((double) searched.soft() / constructed.soft());
                }
                seconds.add(searched.seconds());
            }
            return List.of(
                    new Figure(
                            "20 plans of 300 sessions in 12 rooms: soft cost ÷ that of the first fit, worst",
                            1,
                            Statistics.percentile(ratios, 100),
                            "",
                            "none with a hard clash or more unplaced sessions; median %.2f, of %d that place as many; %d steps, against one"
                                    .formatted(Statistics.median(ratios), ratios.size(), STEPS)),
                    new Figure(
                            "the slowest of these",
                            10,
                            Statistics.percentile(seconds, 100),
                            "s",
                            "first fit, %d steps and reasons, from the request until it was shown; median %.1f s"
                                    .formatted(STEPS, Statistics.median(seconds))),
                    placementsDuringPlan(scheduling, connection, token, people));
        }
    }

    private static void check(String edition, Planned constructed, Planned searched) {
        var placedMore = searched.medium() > constructed.medium();
        if (searched.hard() != 0
                || searched.medium() < constructed.medium()
                || !placedMore && searched.soft() <= constructed.soft()) {
            throw new IllegalStateException("%s: %s is no better than %s".formatted(edition, searched, constructed));
        }
    }

    /** Computes a plan. The first of its steps is made after the first fit. */
    private static Planned plan(HttpConnection connection, String token, String edition, int steps) {
        var startedAt = System.nanoTime();
        var score = awaitCompleted(connection, token, start(connection, token, edition, steps))
                .get("score");
        return new Planned(
                score.get("hard").asLong(),
                score.get("medium").asLong(),
                score.get("soft").asLong(),
                (System.nanoTime() - startedAt) / 1e9);
    }

    /**
     * Starts a plan, once the plan before has released its edition.
     *
     * @return its path
     */
    private static String start(HttpConnection connection, String token, String edition, int steps) {
        var plan = new AtomicReference<>("");
        Await.until("a plan of " + edition + " is started", TIMEOUT, () -> {
            var response = connection.post(
                    "/api/v1/editions/" + edition + "/plans", token, "{\"seed\":1,\"steps\":%d}".formatted(steps));
            if (response.status() == 409) {
                return false;
            }
            plan.set(response.expect(202).member("plan"));
            return true;
        });
        return "/api/v1/plans/" + plan.get();
    }

    private static JsonNode awaitCompleted(HttpConnection connection, String token, String plan) {
        var completed = new AtomicReference<JsonNode>(MissingNode.getInstance());
        Await.until(plan + " is completed", TIMEOUT, () -> {
            completed.set(shown(connection, token, plan));
            return completed.get().path("state").asString("").equals("COMPLETED");
        });
        return completed.get();
    }

    /** Returns a plan, or nothing as long as the read model does not have it. */
    private static JsonNode shown(HttpConnection connection, String token, String plan) throws Exception {
        var response = connection.get(plan, token);
        return response.status() == 404 ? MissingNode.getInstance() : LargeEdition.json(response.expect(200));
    }

    /** Lets each plan search without an end, and stops it. */
    private static Figure placementsDuringPlan(
            RunningApplication scheduling, HttpConnection connection, String token, SamplePeople people)
            throws Exception {
        try (var moves = Placements.Moves.in(scheduling, token, people, "placed-beside", PlanInstance.SESSIONS)) {
            CallTimes.of(WARM_UP, 0, n -> moves.call());
            var ratios = new ArrayList<Double>();
            var alone = new ArrayList<Double>();
            for (int round = 0; round < ROUNDS; round++) {
                var without = p99(moves);
                var plan = start(connection, token, "planned-1", 1_000_000);
                var during = p99(moves);
                var state = shown(connection, token, plan).path("state").asString("");
                if (!state.equals("RUNNING")) {
                    throw new IllegalStateException("the plan ended too early: " + state);
                }
                connection.delete(plan, token).expect(204);
                awaitCompleted(connection, token, plan);
                alone.add(without);
                ratios.add(during / without);
            }
            return new Figure(
                    "placements while a plan is computed ÷ otherwise, p99",
                    2,
                    Statistics.median(ratios),
                    "",
                    "median of %d rounds in turns, %.2f to %.2f; %d a second in another edition, p99 otherwise %.1f ms"
                            .formatted(
                                    ROUNDS,
                                    Statistics.percentile(ratios, 1),
                                    Statistics.percentile(ratios, 100),
                                    MOVES_PER_SECOND,
                                    Statistics.median(alone)));
        }
    }

    private static double p99(Placements.Moves moves) throws Exception {
        return LoadRunner.atRate(List.of(moves), MOVES_PER_SECOND, CELL)
                .requireAllAccepted()
                .percentile(99);
    }
}
