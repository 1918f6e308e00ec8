package igf.platform.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.lease.Leases;
import igf.platform.messaging.PublicTranslator;
import igf.platform.messaging.PublishedBefore;
import igf.platform.messaging.PublishingReplica;
import igf.platform.messaging.Wire;
import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log that was published by a release that kept no rows. */
class EarlierPublicationsIT {

    private static final RunningService SERVICE =
            RunningService.start(SampleApplication.class, "sample-service", "publisher_earlier", Map.of());

    private static final PublicTranslator TRANSLATOR = SERVICE.bean(PublicTranslator.class);

    private final JdbcClient jdbc = SERVICE.bean(JdbcClient.class);
    private final String counter = open();

    @BeforeAll
    static void its_own_duties_rest() {
        SERVICE.bean(Leases.class).stop();
    }

    @AfterAll
    static void close() {
        SERVICE.close();
    }

    private static String open() {
        return SERVICE.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters", Map.of("name", "published", "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private void add(int times) {
        for (int i = 0; i < times; i++) {
            SERVICE.as("organizer-1", "ORGANIZER")
                    .post("/api/v1/counters/" + counter + "/amounts", Map.of("amount", 1))
                    .expect(200);
        }
    }

    private static PublishingReplica replica(String name, Wire wire) {
        return new PublishingReplica(SERVICE, name, wire, TRANSLATOR, Optional.empty());
    }

    private List<Wire.Sent> ofCounter(PublishingReplica replica) {
        return replica.sent().stream().filter(s -> s.subject().equals(counter)).toList();
    }

    private static void awaitAllSent(PublishingReplica replica) {
        Await.until("all is sent", () -> replica.publisher().lag(), lag -> lag == 0);
    }

    private void asReleaseE31deecLeftIt() throws SQLException {
        var owner = Infrastructure.get().log("test_publisher_earlier").owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    DELETE FROM publisher_sequence;
                    INSERT INTO publisher_sequence SELECT subject, max(number) + 1 FROM published GROUP BY subject;
                    DELETE FROM published;
                    UPDATE publisher_position SET numbered = 0""");
        }
    }

    private List<Publication> rows() {
        return new Publications(jdbc).between(0, Long.MAX_VALUE);
    }

    @Test
    void a_log_without_rows_gets_them_once_with_the_numbers_that_were_given() throws SQLException {
        var numbering = new CopyOnWriteArrayList<String>();
        PublishedBefore before = (name, payload) -> {
            numbering.add(name);
            return name.equals("counter.added.1")
                    ? List.of(new PublishedBefore.Address(
                            "igf.sample.added.v1", payload.at("/id").asString()))
                    : List.of();
        };
        try (var first = replica("first", new Wire())) {
            add(4);
            awaitAllSent(first);
        }
        var were = rows().stream().filter(r -> r.subject().equals(counter)).toList();
        asReleaseE31deecLeftIt();
        try (var upgraded = new PublishingReplica(SERVICE, "upgraded", new Wire(), TRANSLATOR, Optional.of(before))) {
            Await.until(
                    "it publishes", () -> upgraded.leases().holds("publisher") && rows().size() >= were.size(), b -> b);
            add(1);
            awaitAllSent(upgraded);
            assertThat(rows().stream().filter(r -> r.subject().equals(counter))).containsAll(were);
            assertThat(ofCounter(upgraded)).extracting(Wire.Sent::number).containsExactly("4");
        }
        numbering.clear();
        try (var again = new PublishingReplica(SERVICE, "again", new Wire(), TRANSLATOR, Optional.of(before))) {
            add(1);
            awaitAllSent(again);
            assertThat(numbering).as("made once").isEmpty();
        }
    }

    @Test
    void numbers_that_do_not_come_out_are_refused_and_nothing_is_published() throws SQLException {
        try (var first = replica("first", new Wire())) {
            add(1);
            awaitAllSent(first);
        }
        var rows = rows();
        asReleaseE31deecLeftIt();
        var before = jdbc.sql("SELECT term FROM lease WHERE duty = 'publisher'")
                .query(Long.class)
                .single();
        try (var upgraded = new PublishingReplica(
                SERVICE, "upgraded", new Wire(), TRANSLATOR, Optional.of((name, payload) -> List.of()))) {
            add(1);
            Await.until(
                    "it has begun and given it back",
                    () -> jdbc.sql("SELECT term > ? AND owner = '' FROM lease WHERE duty = 'publisher'")
                                    .param(before)
                                    .query(Boolean.class)
                                    .single()
                            && !upgraded.leases().holds("publisher")
                            && upgraded.leases().ownerless().contains("publisher"),
                    b -> b);
            assertThat(rows()).isEmpty();
            assertThat(new Publications(jdbc).numbered()).isZero();
            assertThat(upgraded.sent()).isEmpty();
        }
        new Publications(jdbc).number(rows.stream().toList());
        jdbc.sql("UPDATE publisher_position SET numbered = position").update();
    }
}
