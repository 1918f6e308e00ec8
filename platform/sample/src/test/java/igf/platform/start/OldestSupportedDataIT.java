package igf.platform.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.GuardedDatabase;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import igf.sample.SampleApplication;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class OldestSupportedDataIT {

    private static DriverManagerDataSource log(GuardedDatabase log) {
        return new DriverManagerDataSource(
                log.owner().url(), log.owner().user(), log.owner().password());
    }

    private static DriverManagerDataSource log(String name, String version) {
        var log = Infrastructure.get().log("test_" + name);
        return migrated(log(log), "classpath:db/platform", log.service().user(), version);
    }

    private static DriverManagerDataSource people(String name, String version) {
        var database = Infrastructure.get().database("test_" + name);
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        return migrated(source, "classpath:db/people", database.user(), version);
    }

    private static DriverManagerDataSource migrated(
            DriverManagerDataSource source, String location, String service, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations(location)
                .placeholders(Map.of("service", service))
                .skipDefaultCallbacks(true)
                .target(version)
                .load()
                .migrate();
        return source;
    }

    private static void append(DriverManagerDataSource source) {
        execute(source, """
                INSERT INTO domain_event
                  (aggregateidentifier, sequencenumber, eventidentifier, payload, payloadtype, timestamp)
                VALUES ('stream', 0, 'event-1', '{}', 'counter.added.1', '2026-11-27T12:00:00Z')""");
    }

    private static void publish(DriverManagerDataSource source, long position) {
        execute(
                source,
                "INSERT INTO publisher_position (name, txid, globalindex, position) VALUES ('kafka', 3, 1, %d)"
                        .formatted(position));
    }

    private static void know(DriverManagerDataSource source) {
        execute(source, "INSERT INTO holder (id, kind, wrapped_key) VALUES (gen_random_uuid(), 'PERSON', 'key')");
    }

    private static void execute(DriverManagerDataSource source, String sql) {
        JdbcClient.create(source).sql(sql).update();
    }

    @Test
    void a_log_of_an_older_release_is_refused_at_the_start_and_not_changed() {
        var source = log("older_log", "34");
        append(source);

        assertThatThrownBy(() -> RunningService.start(SampleApplication.class, "sample-service", "older_log", Map.of()))
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .rootCause()
                .hasMessageContainingAll("event log", "\"test_older_log\"", "before commit 6004e0d7");

        assertThat(JdbcClient.create(source)
                        .sql("SELECT max(version::int) FROM flyway_schema_history")
                        .query(Integer.class)
                        .single())
                .isEqualTo(34);
    }

    @Test
    void people_of_an_older_release_are_refused_at_the_start() {
        var database = Infrastructure.get().database("test_older_people");
        know(people("older_people", "1"));

        assertThatThrownBy(() -> RunningService.start(
                        SampleApplication.class,
                        "sample-service",
                        "older_people_log",
                        Map.of(
                                "igf.people.url", database.url(),
                                "igf.people.username", database.user(),
                                "igf.people.password", database.password())))
                .hasRootCauseInstanceOf(StartRefusedException.class)
                .rootCause()
                .hasMessageContainingAll("people database", "\"test_older_people\"", "before commit 6004e0d7");
    }

    @Test
    void a_log_whose_upgrade_was_interrupted_is_refused() {
        var source = log("interrupted_log", "47");
        append(source);
        publish(source, 1);

        assertThatThrownBy(() -> OldestSupportedData.requireLog(source))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("not complete");

        execute(source, "UPDATE publisher_position SET numbered = position");
        assertThatCode(() -> OldestSupportedData.requireLog(source)).doesNotThrowAnyException();
    }

    @Test
    void data_of_the_oldest_supported_release_are_accepted() {
        var source = log("supported_log", "47");
        append(source);
        var people = people("supported_people", "5");
        know(people);

        assertThatCode(() -> OldestSupportedData.requireLog(source)).doesNotThrowAnyException();
        assertThatCode(() -> OldestSupportedData.requirePeople(people)).doesNotThrowAnyException();
    }

    /** Another replica may be migrating the new database. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "34", "41"})
    void a_database_without_data_is_accepted_at_any_migration(String version) {
        var source = log("empty_log_" + version, version);
        assertThatCode(() -> OldestSupportedData.requireLog(source)).doesNotThrowAnyException();
    }

    @Test
    void an_empty_database_is_accepted() {
        var source = log(Infrastructure.get().log("test_no_tables"));
        assertThatCode(() -> OldestSupportedData.requireLog(source)).doesNotThrowAnyException();
        assertThatCode(() -> OldestSupportedData.requirePeople(source)).doesNotThrowAnyException();
    }
}
