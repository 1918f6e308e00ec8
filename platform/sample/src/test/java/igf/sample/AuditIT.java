package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.Database;
import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Chained events cannot be changed unnoticed, and a service cannot change them at all. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private static final int COUNTERS = 20;

    private final RunningService service =
            RunningService.start(SampleApplication.class, "sample-service", "audit", Map.of("igf.audit.every", "50ms"));
    private final Database owner = Infrastructure.get().log("test_audit").owner();

    AuditIT() {
        for (int i = 0; i < COUNTERS; i++) {
            service.as("organizer-1", "ORGANIZER")
                    .post("/api/v1/counters", Map.of("name", "counter " + i, "weight", 1))
                    .expect(201);
        }
    }

    @AfterAll
    void close() {
        service.close();
    }

    private JsonNode head() {
        return service.as("secretariat", "SECRETARIAT")
                .get("/api/v1/admin/audit")
                .expect(200)
                .json()
                .get("items")
                .get(0);
    }

    private JsonNode verify(Map<String, ?> noted) {
        var admin = service.as("secretariat", "SECRETARIAT");
        var operation = admin.post("/api/v1/admin/audit/sample/verify", noted)
                .expect(202)
                .json()
                .get("id")
                .asString();
        return Await.until(
                        "the comparison has ended",
                        () -> admin.get("/api/v1/operations/" + operation)
                                .expect(200)
                                .json(),
                        found -> found.get("status").asString().equals("succeeded"))
                .get("result");
    }

    private void asOwner(String... statements) {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (var table : List.of("domain_event", "audit_chain")) {
                statement.execute("ALTER TABLE " + table + " DISABLE TRIGGER append_only");
            }
            for (var each : statements) {
                assertThat(statement.executeUpdate(each) > 0 || each.startsWith("CREATE"))
                        .as(each)
                        .isTrue();
            }
            for (var table : List.of("domain_event", "audit_chain")) {
                statement.execute("ALTER TABLE " + table + " ENABLE TRIGGER append_only");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String at(long position) {
        return "eventidentifier = (SELECT event_id FROM audit_chain WHERE position = " + position + ")";
    }

    @BeforeEach
    void all_is_chained() {
        Await.until("all is chained", this::head, h -> h.get("position").asInt() >= COUNTERS);
    }

    @Test
    void the_chain_follows_the_log_by_itself_and_both_agree() {
        var head = head();

        var found = verify(Map.of(
                "position",
                head.get("position").asLong(),
                "hash",
                head.get("hash").asString()));

        assertThat(found.get("intact").asBoolean()).as(found.toString()).isTrue();
        assertThat(found.get("verified").asInt()).isGreaterThanOrEqualTo(COUNTERS);
        assertThat(found.get("brokenAt").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payload", "metadata", "timestamp", "type"})
    void a_changed_event_is_named(String column) {
        var other = column.equals("timestamp")
                ? "'2020-01-01T00:00:00.000Z'"
                : column.equals("type") ? "'other'" : "'{}'::bytea";
        asOwner(
                "CREATE TABLE kept AS SELECT * FROM domain_event WHERE " + at(7),
                "UPDATE domain_event SET " + column + " = " + other + " WHERE " + at(7));

        var found = verify(Map.of());
        assertThat(measured()).containsPattern("(?m)^igf_audit_broken\\S* 1[.]0");

        asOwner("UPDATE domain_event e SET " + column + " = k." + column
                + " FROM kept k WHERE e.eventidentifier = k.eventidentifier");
        drop();
        assertThat(found.get("brokenAt").asLong()).as(found.toString()).isEqualTo(7);
        assertThat(found.get("intact").asBoolean()).isFalse();
        assertThat(verify(Map.of()).get("intact").asBoolean()).isTrue();
        assertThat(measured()).containsPattern("(?m)^igf_audit_broken\\S* 0[.]0");
    }

    private String measured() {
        return service.management().get("/actuator/prometheus").expect(200).text();
    }

    private void drop() {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("DROP TABLE kept");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 0})
    void an_event_that_was_taken_away_is_named(long position) {
        var taken = position == 0 ? head().get("position").asLong() : position;
        asOwner(
                "CREATE TABLE kept AS SELECT * FROM domain_event WHERE " + at(taken),
                "DELETE FROM domain_event WHERE " + at(taken));

        var found = verify(Map.of());

        asOwner("INSERT INTO domain_event OVERRIDING SYSTEM VALUE SELECT * FROM kept");
        drop();
        assertThat(found.get("brokenAt").asLong()).as(found.toString()).isEqualTo(taken);
        assertThat(verify(Map.of()).get("intact").asBoolean()).isTrue();
    }

    @Test
    void a_chain_that_was_made_anew_agrees_with_its_log_but_not_with_a_head_that_was_noted() {
        var noted = head();
        asOwner(
                "CREATE TABLE kept AS SELECT * FROM domain_event WHERE " + at(3),
                "UPDATE domain_event SET payload = '{\"id\":\"x\"}'::bytea WHERE " + at(3),
                "DELETE FROM audit_chain");
        Await.until(
                "chained again",
                this::head,
                h -> h.get("position").asLong() >= noted.get("position").asLong());

        var alone = verify(Map.of());
        var compared = verify(Map.of(
                "position",
                noted.get("position").asLong(),
                "hash",
                noted.get("hash").asString()));

        asOwner(
                "UPDATE domain_event e SET payload = k.payload FROM kept k WHERE e.eventidentifier = k.eventidentifier",
                "DELETE FROM audit_chain");
        drop();
        assertThat(alone.get("intact").asBoolean()).as(alone.toString()).isTrue();
        assertThat(compared.get("brokenAt").asLong())
                .as(compared.toString())
                .isEqualTo(noted.get("position").asLong());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE domain_event SET payload = ''",
                "DELETE FROM domain_event",
                "TRUNCATE domain_event",
                "ALTER TABLE domain_event DISABLE TRIGGER append_only",
                "DROP TABLE domain_event",
                "UPDATE audit_chain SET hash = ''",
                "DELETE FROM audit_chain",
                "TRUNCATE audit_chain",
                "DROP FUNCTION log_is_append_only() CASCADE"
            })
    void the_role_that_the_service_runs_with_is_refused(String statement) {
        assertThatThrownBy(() -> {
                    try (var connection = service.bean(DataSource.class).getConnection();
                            var change = connection.createStatement()) {
                        change.execute(statement);
                    }
                })
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> assertThat(e.getSQLState()).as(e.getMessage()).isEqualTo("42501"));
    }

    @Test
    void a_head_needs_both_its_position_and_its_hash() {
        var admin = service.as("secretariat", "SECRETARIAT");

        admin.post("/api/v1/admin/audit/sample/verify", Map.of("position", 3)).expect(400);
        admin.post("/api/v1/admin/audit/other/verify", Map.of()).expect(404);
        service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/admin/audit/sample/verify", Map.of())
                .expect(403);
    }
}
