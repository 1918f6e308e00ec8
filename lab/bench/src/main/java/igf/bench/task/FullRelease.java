package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Releases a programme of 300 sessions. Measures the time until the mails to all its people are queued, and until the
 * last one is sent.
 */
final class FullRelease implements BenchTask {

    private static final int SESSIONS = 300;
    /**
     * Number of releases in a row without a better time that end the warm-up. Real services run for weeks, so their
     * code is compiled.
     */
    private static final int FLAT_ROUNDS = 6;

    private static final int MAX_WARM_UPS = 60;
    private static final int MEASURED = 5;

    private static final long TIMEOUT_NANOS = TimeUnit.MINUTES.toNanos(3);

    @Override
    public String name() {
        return "release";
    }

    private record Timing(double responded, double written, double sent) {}

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var token = LargeEdition.secretariat(environment);
        var scheduling = environment.service("scheduling");
        var notification = environment.service("notification");
        var warmUps = warmUp(scheduling, notification, token);
        var timings = new ArrayList<Timing>();
        for (int n = 1; n <= MEASURED; n++) {
            timings.add(prepareAndRelease(scheduling, notification, token, "released" + n));
        }
        // Otherwise the notification service would write mails for the events of the next tasks.
        environment.stop("notification-service");
        environment.stop("scheduling-service");
        return List.of(
                figure("release of 300 sessions until the response", 0.5, timings, Timing::responded, warmUps),
                figure(
                        "release of 300 sessions until every notice is in the outbox",
                        2,
                        timings,
                        Timing::written,
                        warmUps),
                figure("the same until every notice is sent", 2, timings, Timing::sent, warmUps),
                figure(
                        "the same from the response on, 150 mails/s",
                        SESSIONS * StoredProgramme.PEOPLE_EACH / 150.0,
                        timings,
                        timing -> timing.sent() - timing.responded(),
                        warmUps));
    }

    private static Figure figure(
            String title, double limit, List<Timing> timings, ToDoubleFunction<Timing> secondsOf, int warmUps) {
        var seconds = timings.stream().mapToDouble(secondsOf).sorted().toArray();
        var note =
                "over HTTP, Kafka and SMTP; one notice for each of %,d people; median of %d after %d for warm-up, %.2f to %.2f s"
                        .formatted(
                                SESSIONS * StoredProgramme.PEOPLE_EACH,
                                MEASURED,
                                warmUps,
                                seconds[0],
                                seconds[MEASURED - 1]);
        return new Figure(title, limit, seconds[MEASURED / 2], "s", note);
    }

    /**
     * Repeats releases to warm up.
     *
     * @return number of releases
     */
    private static int warmUp(RunningApplication scheduling, RunningApplication notification, String token)
            throws Exception {
        var best = Double.MAX_VALUE;
        int roundsWithoutGain = 0;
        int n = 0;
        while (roundsWithoutGain < FLAT_ROUNDS && n < MAX_WARM_UPS) {
            n++;
            var sent = prepareAndRelease(scheduling, notification, token, "rehearsed" + n)
                    .sent();
            roundsWithoutGain = sent < best ? 0 : roundsWithoutGain + 1;
            best = Math.min(best, sent);
        }
        return n;
    }

    private static Timing prepareAndRelease(
            RunningApplication scheduling, RunningApplication notification, String token, String edition)
            throws Exception {
        StoredProgramme.fill(scheduling, edition, SESSIONS);
        StoredProgramme.announce(notification, edition);
        StoredEventAppender.awaitIdle(scheduling);
        StoredEventAppender.awaitIdle(notification);
        return release(scheduling, notification, token, edition, SESSIONS);
    }

    private static Timing release(
            RunningApplication scheduling, RunningApplication notification, String token, String edition, int sessions)
            throws Exception {
        try (var connection = new HttpConnection(scheduling.port())) {
            var jdbc = JdbcClient.create(notification.bean(DataSource.class));
            var firstTransaction = jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
                    .query(String.class)
                    .single();
            var startedAt = System.nanoTime();
            connection
                    .post("/api/v1/editions/" + edition + "/releases", token, "{}")
                    .expect(201);
            var respondedNanos = System.nanoTime() - startedAt;
            await(jdbc, firstTransaction, "message.drafted.1", edition, sessions);
            var writtenNanos = System.nanoTime() - startedAt;
            await(jdbc, firstTransaction, "message.sent.1", edition, sessions);
            return new Timing(respondedNanos / 1e9, writtenNanos / 1e9, (System.nanoTime() - startedAt) / 1e9);
        }
    }

    /**
     * Waits for events of the edition. Counts only new events: counting the whole log would use a processor that the
     * measured service needs.
     */
    private static void await(JdbcClient jdbc, String firstTransaction, String event, String edition, int sessions) {
        var expected = sessions * StoredProgramme.PEOPLE_EACH;
        for (var deadline = System.nanoTime() + TIMEOUT_NANOS; System.nanoTime() < deadline; ) {
            var count = jdbc.sql("""
                            SELECT count(*) FROM domain_event
                            WHERE txid >= ?::xid8 AND payloadtype = ? AND convert_from(payload, 'UTF8') LIKE ?""")
                    .params(firstTransaction, event, "%\"edition\":\"" + edition + "\"%")
                    .query(Integer.class)
                    .single();
            if (count >= expected) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException(expected + " times " + event + " did not arrive");
    }
}
