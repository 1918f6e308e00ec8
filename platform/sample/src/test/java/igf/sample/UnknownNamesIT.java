package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.next.NextApplication;
import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.messaging.outbox.Publisher;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import igf.platform.view.ReadModelTimeoutException;
import igf.platform.view.Views;
import igf.sample.counter.CounterEvent;
import igf.sample.counter.CounterView;
import igf.sample.counter.WhenUnluckyThenStumble;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two releases side by side, of which one stores an event that the other does not know. */
class UnknownNamesIT {

    private static final String NAME = "counter.renamed.1";
    private static final Set<String> STAND_STILL =
            Set.of("publisher", "reaction.close-at-hundred", "reaction.stumbles");

    private static RunningService start(Class<?> release, String node) {
        return RunningService.start(
                release, "sample-service", "unknown_names", Map.of("igf.node", node, "igf.replicas", "true"));
    }

    private static RunningService start(Class<?> release, String node, String store) {
        return RunningService.start(
                release,
                "sample-service",
                "unknown_first",
                Map.of("igf.node", node, "igf.replicas", "true", "igf.mongo.database", "test_unknown_first_" + store));
    }

    private static Http organizer(RunningService service) {
        return service.as("organizer-1", "ORGANIZER");
    }

    private static String open(RunningService service, String name) {
        return organizer(service)
                .post("/api/v1/counters", Map.of("name", name, "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static void add(RunningService service, String counter, int amount) {
        organizer(service)
                .post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", amount))
                .expect(200);
    }

    /** Returns the total that the view has now, whatever was written since. */
    private static int total(RunningService service, String counter) {
        return service.bean(Views.class)
                .reader(service.bean(CounterView.class), CounterView.COUNTERS)
                .find(counter)
                .map(CounterView.Counter::total)
                .orElse(-1);
    }

    private static int built(RunningService service, String counter) {
        try {
            return total(service, counter);
        } catch (ReadModelTimeoutException e) {
            return -1;
        }
    }

    /** Appends the event as the next release does; the sample has no call for it. */
    private static void rename(RunningService service, String counter) {
        service.bean(JdbcClient.class).sql("""
                        INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata,
                          payload, payloadtype, timestamp)
                        SELECT aggregateidentifier, sequencenumber + 1, type, gen_random_uuid()::text, metadata,
                          convert_to(json_build_object('id', aggregateidentifier, 'name', 'renamed')::text, 'UTF8'), ?,
                          timestamp
                        FROM domain_event WHERE aggregateidentifier = ? ORDER BY sequencenumber DESC LIMIT 1""").params(NAME, counter).update();
    }

    private static List<Integer> published(RunningService service, String counter) {
        return service.kafka().findPublished("sample").stream()
                .filter(record -> record.key().equals(counter))
                .map(record -> record.data().get("amount").asInt())
                .toList();
    }

    private static List<Integer> handled(RunningService service, String counter) {
        return service.bean(WhenUnluckyThenStumble.class).handled().stream()
                .filter(event -> event.id().toString().equals(counter))
                .map(CounterEvent.Added::amount)
                .toList();
    }

    @Test
    void all_that_follows_stands_still_before_an_unknown_name_until_a_release_knows_it() {
        try (var older = start(SampleApplication.class, "older")) {
            var log = older.bean(EventLog.class);
            assertThat(log.canRead(NAME)).isFalse();
            assertThat(log.canRead("counter.added.0"))
                    .as("has an upcaster only")
                    .isTrue();
            var renamed = open(older, "renamed by the next release");
            var other = open(older, "beside it");
            add(older, renamed, 1);
            add(older, other, 2);
            Await.until("what stands before is read", () -> total(older, other), total -> total == 2);

            rename(older, renamed);
            add(older, other, 98);

            var leases = older.bean(Leases.class);
            Await.until(
                    "all that follows stands still",
                    leases::blocked,
                    blocked -> blocked.keySet().containsAll(STAND_STILL)
                            && blocked.keySet().stream().anyMatch(lease -> lease.startsWith("view.counters."))
                            && Set.copyOf(blocked.values()).equals(Set.of(NAME)));
            Await.until(
                    "the chain reads bytes and goes on",
                    leases::held,
                    held -> held.containsAll(List.of("audit", "deadlines")));
            assertThat(total(older, other)).isEqualTo(2);
            assertThat(published(older, other)).containsExactly(2);
            assertThat(handled(older, other)).containsExactly(2);
            assertThat(handled(older, renamed)).as("what stands before it").containsExactly(1);
            var refused = organizer(older)
                    .post("/api/v1/counters/" + renamed + "/amounts", Map.of("amount", 1))
                    .expect(503);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:igf:problem:unavailable");
            assertThat(refused.header("Retry-After")).isNotNull();
            assertThatThrownBy(() -> log.readStream(renamed)).isInstanceOf(UnknownEventException.class);
            assertThatThrownBy(() -> log.forEach(entry -> {})).isInstanceOf(UnknownEventException.class);
            assertThatThrownBy(() -> log.forEachOfType("Counter", entry -> {}))
                    .isInstanceOf(UnknownEventException.class);
            add(older, other, 1);

            try (var newer = start(NextApplication.class, "newer")) {
                Await.until("the newer one has read all", () -> total(newer, other), total -> total == 101);
                Await.until("and published all", () -> published(newer, other), all -> all.equals(List.of(2, 98, 1)));
                Await.until("reactions went on", () -> handled(newer, other), all -> all.equals(List.of(98, 1)));
                Await.until(
                        "and acted",
                        () -> newer.bean(EventLog.class)
                                .readStream(other)
                                .getLast()
                                .event(),
                        last -> last instanceof CounterEvent.Closed);
                add(newer, renamed, 1);
                assertThat(newer.as("secretariat", "SECRETARIAT")
                                .get("/api/v1/admin/dead-letters")
                                .expect(200)
                                .text())
                        .as("nothing was set aside")
                        .doesNotContain(other, renamed);
            }
        }
    }

    /** The service itself may not delete what it has published. */
    private static void asIfNothingWerePublished() {
        var owner = Infrastructure.get().log("test_unknown_first").owner();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
        jdbc.sql("DELETE FROM published").update();
        jdbc.sql("UPDATE publisher_position SET txid = 0, globalindex = 0, position = 0, numbered = 0")
                .update();
    }

    /** The first build of a view, and of the publisher's rows. */
    @Test
    void a_first_build_stands_still_before_it_too() {
        String renamed;
        try (var newer = start(NextApplication.class, "newer", "one")) {
            renamed = open(newer, "renamed by the next release");
            add(newer, renamed, 1);
            rename(newer, renamed);
            add(newer, renamed, 2);
            Await.until("all is sent", () -> newer.bean(Publisher.class).lag(), lag -> lag == 0);
        }
        asIfNothingWerePublished();
        try (var older = start(SampleApplication.class, "older", "another")) {
            Await.until(
                    "publisher and view stand still from their beginning on",
                    older.bean(Leases.class)::blocked,
                    blocked -> NAME.equals(blocked.get("publisher"))
                            && blocked.entrySet().stream()
                                    .anyMatch(e -> e.getKey().startsWith("view.counters.")
                                            && e.getValue().equals(NAME)));
            try (var newer = start(NextApplication.class, "newer", "another")) {
                Await.until("the newer one builds it", () -> built(newer, renamed), total -> total == 3);
            }
        }
    }
}
