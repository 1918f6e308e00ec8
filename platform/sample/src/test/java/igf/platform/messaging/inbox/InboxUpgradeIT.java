package igf.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.OtherServices;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** An inbox in the state of commit 6004e0d7. */
class InboxUpgradeIT {

    private static final String NAME = "inbox_upgrade";
    /** The newest migration of that commit. */
    private static final String SCHEMA = "47";

    private static final String SOURCE = "/forums/igf/other";
    private static final String FIRST = OtherServices.FIRST_EPOCH;
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";

    private static Inbox.ReceivedMessage said(String subject, String epoch, long number, String id) {
        var headers = new TreeMap<String, Object>();
        headers.put("ce_id", id);
        headers.put("ce_source", SOURCE);
        headers.put("ce_type", "igf.other.of-no-interest.v1");
        headers.put("ce_subject", subject);
        headers.put("ce_time", "2026-11-27T12:00:00Z");
        headers.put("ce_sequence", Long.toString(number));
        headers.put("ce_sourceposition", "1");
        headers.put("ce_epoch", epoch);
        headers.put("ce_correlationid", "test");
        return new Inbox.ReceivedMessage("igf.other.v1", headers, "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String stream(String subject) {
        return SOURCE + "|" + subject;
    }

    private static void taken(JdbcClient jdbc, String subject, String... ids) {
        for (var number = 0; number < ids.length; number++) {
            jdbc.sql("""
                            INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                              payloadtype, timestamp)
                            VALUES (?, ?, 'foreign', ?, convert_to(?, 'UTF8'), convert_to(?, 'UTF8'), 'foreign.ignored.1', ?)""")
                    .params(
                            stream(subject),
                            number,
                            ids[number],
                            """
                            {"actor":"/forums/igf/other","roles":"SYSTEM","at":"2026-11-27T12:00:00Z","correlation":"test"}""",
                            "{\"type\":\"igf.other.of-no-interest.v1\"}",
                            "2026-11-27T12:00:00Z")
                    .update();
        }
    }

    private static String text(Inbox.ReceivedMessage arrival, String header) {
        return String.valueOf(arrival.headers().get(header));
    }

    /** @param number as that release counted: in our stream */
    private static void waits(JdbcClient jdbc, long number, Inbox.ReceivedMessage arrival) {
        jdbc.sql("INSERT INTO inbox_waiting VALUES (?, ?, ?, ?, ?)")
                .params(
                        stream(text(arrival, "ce_subject")),
                        number,
                        text(arrival, "ce_id"),
                        new JsonMapper().writeValueAsString(arrival.headers()),
                        arrival.body())
                .update();
    }

    private static void isAside(JdbcClient jdbc, Inbox.ReceivedMessage arrival, String cause) {
        jdbc.sql("""
                        INSERT INTO inbox_rejected (id, topic, subject, headers, body, cause, rejected_at, event_id)
                        VALUES (gen_random_uuid(), 'igf.other.v1', ?, ?, ?, ?, now(), ?)""")
                .params(
                        stream(text(arrival, "ce_subject")),
                        new JsonMapper().writeValueAsString(arrival.headers()),
                        arrival.body(),
                        cause,
                        text(arrival, "ce_id"))
                .update();
    }

    private static void leave() {
        var log = Infrastructure.get().log("test_" + NAME);
        Flyway.configure()
                .dataSource(log.owner().url(), log.owner().user(), log.owner().password())
                .locations("classpath:db/platform")
                .placeholders(Map.of("service", log.service().user()))
                .skipDefaultCallbacks(true)
                .target(SCHEMA)
                .load()
                .migrate();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(
                log.owner().url(), log.owner().user(), log.owner().password()));
        jdbc.sql("INSERT INTO inbox_epoch VALUES (?, ?, 1), (?, ?, 2)")
                .params(SOURCE, FIRST, SOURCE, SECOND)
                .update();
        jdbc.sql("INSERT INTO setting VALUES ('inbox.life.igf.other.v1-0', 'an epoch')")
                .update();

        // In the second epoch "repeated" has the number 3, which was never counted.
        taken(jdbc, "stuck", "a", "b", "lost", "repeated", "new");
        jdbc.sql("INSERT INTO inbox_shift VALUES (?, ?, 2)")
                .params(stream("stuck"), SECOND)
                .update();
        waits(jdbc, 6, said("stuck", SECOND, 4, "c"));

        taken(jdbc, "early", "e0", "e1");
        waits(jdbc, 3, said("early", FIRST, 3, "e3"));

        taken(jdbc, "unreadable", "u0");
        isAside(jdbc, said("unreadable", FIRST, 1, "u1"), "planted");
        waits(jdbc, 2, said("unreadable", FIRST, 2, "u2"));

        taken(jdbc, "twice", "t0", "t1");
        isAside(
                jdbc,
                said("twice", FIRST, 1, "other"),
                "java.lang.IllegalStateException: its number 1 was taken by another event");
    }

    private static List<String> ids(RunningService service, String subject) {
        return service.bean(JdbcClient.class)
                .sql("SELECT eventidentifier FROM domain_event WHERE aggregateidentifier = ? ORDER BY sequencenumber")
                .param(stream(subject))
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void it_goes_on_from_where_it_was_and_what_waited_for_ever_comes_in() {
        leave();
        try (var service = RunningService.start(SampleApplication.class, "sample-service", NAME, Map.of())) {
            var inbox = service.bean(Inbox.class);
            Await.until(
                    "nothing waits without need",
                    () -> ids(service, "stuck"),
                    ids -> ids.equals(List.of("a", "b", "lost", "repeated", "new", "c")));
            assertThat(service.bean(JdbcClient.class)
                            .sql("SELECT name FROM setting WHERE name LIKE 'inbox.read.%' AND value = 'an epoch'")
                            .query(String.class)
                            .list())
                    .as("partitions that are not read from their beginning")
                    .isEmpty();
            assertThat(ids(service, "early")).containsExactly("e0", "e1");
            assertThat(ids(service, "unreadable")).containsExactly("u0");

            inbox.receive(List.of(
                    said("stuck", SECOND, 5, "d"),
                    said("early", FIRST, 2, "e2"),
                    said("twice", FIRST, 2, "t2"),
                    said("unreadable", FIRST, 3, "u3")));
            for (var aside : inbox.rejected()) {
                assertThat(inbox.discard(aside.id())).isTrue();
            }

            assertThat(ids(service, "stuck")).containsExactly("a", "b", "lost", "repeated", "new", "c", "d");
            assertThat(ids(service, "early")).containsExactly("e0", "e1", "e2", "e3");
            assertThat(ids(service, "unreadable")).containsExactly("u0", "u1", "u2", "u3");
            assertThat(ids(service, "twice")).containsExactly("t0", "t1", "t2");
            assertThat(inbox.rejected()).isEmpty();
        }
    }
}
