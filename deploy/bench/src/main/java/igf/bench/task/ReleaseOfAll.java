package igf.bench.task;

import igf.bench.world.Running;
import igf.bench.world.Wire;
import igf.bench.world.World;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A programme of 300 sessions is released: until everybody in it has a notice in the outbox, and until the last is sent. */
final class ReleaseOfAll implements Task {

    private static final int SESSIONS = 300;
    /** So that less is compiled while it is measured: services run for weeks. */
    private static final int REHEARSALS = 12;

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    @Override
    public String name() {
        return "release";
    }

    private record Seen(double answered, double written, double sent) {}

    @Override
    public List<Figure> measure(World world) throws Exception {
        var token = LargeEdition.secretariat(world);
        var scheduling = world.service("scheduling");
        var notification = world.service("notification");
        for (int n = 1; n <= REHEARSALS; n++) {
            StoredProgramme.fill(scheduling, "rehearsed" + n, SESSIONS);
            release(scheduling, notification, token, "rehearsed" + n, SESSIONS);
        }
        StoredProgramme.fill(scheduling, "released", SESSIONS);
        Backlog.rest(scheduling);
        Backlog.rest(notification);
        var seen = release(scheduling, notification, token, "released", SESSIONS);
        // Or it would write mails of all that the next tasks put into a log.
        world.dismiss("notification");
        world.dismiss("scheduling");
        var note =
                "from the request on, over HTTP, Kafka and SMTP; one notice for each of %,d people; the release itself was answered after %.2f s"
                        .formatted(SESSIONS * StoredProgramme.PEOPLE_EACH, seen.answered());
        return List.of(
                new Figure("release of 300 sessions until every notice is in the outbox", 2, seen.written(), "s", note),
                new Figure("the same until every notice is sent", 2, seen.sent(), "s", note));
    }

    private static Seen release(Running scheduling, Running notification, String token, String edition, int sessions)
            throws Exception {
        try (var wire = new Wire(scheduling.port())) {
            var jdbc = JdbcClient.create(notification.bean(DataSource.class));
            var before = jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text")
                    .query(String.class)
                    .single();
            var began = System.nanoTime();
            wire.post("/api/v1/editions/" + edition + "/releases", token, "{}").expect(201);
            var answered = System.nanoTime() - began;
            await(jdbc, before, "message.drafted.1", edition, sessions);
            var written = System.nanoTime() - began;
            await(jdbc, before, "message.sent.1", edition, sessions);
            return new Seen(answered / 1e9, written / 1e9, (System.nanoTime() - began) / 1e9);
        }
    }

    /** Asks for what is new only: to count in all of the log would take a processor from what is measured. */
    private static void await(JdbcClient jdbc, String before, String event, String edition, int sessions) {
        var expected = sessions * StoredProgramme.PEOPLE_EACH;
        for (var deadline = System.nanoTime() + PATIENCE_NANOS; System.nanoTime() < deadline; ) {
            var there = jdbc.sql("""
                            SELECT count(*) FROM domain_event
                            WHERE txid >= ?::xid8 AND payloadtype = ? AND convert_from(payload, 'UTF8') LIKE ?""")
                    .params(before, event, "%\"edition\":\"" + edition + "\"%")
                    .query(Integer.class)
                    .single();
            if (there >= expected) {
                return;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new IllegalStateException(expected + " times " + event + " did not come");
    }
}
