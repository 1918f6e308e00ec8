package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.People;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Requests of gateways about browser sessions. */
class BrowserSessionsIT {

    private static final String PATH = "/internal/sessions";

    private static RunningService service;

    private final String id = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "browser-sessions", Map.of());
    }

    @AfterAll
    static void end() {
        service.close();
    }

    private static Map<String, Object> session(String id, String sealed) {
        return Map.of("id", id, "sealed", sealed, "idleSeconds", 3600);
    }

    private static JdbcClient people() {
        var database = Infrastructure.get().database("test_people");
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    private String kept() {
        var answer = service.management().get(PATH + "/" + id);
        return answer.status() == 204
                ? ""
                : answer.expect(200).json().path("sealed").asString();
    }

    @Test
    void a_session_is_kept_replaced_and_ended() {
        var gateway = service.management();
        assertThat(kept()).isEmpty();
        gateway.post(PATH, session(id, "one")).expect(204);
        gateway.post(PATH, session(id, "again")).expect(204);
        assertThat(kept()).as("a repeated call changes nothing").isEqualTo("one");

        gateway.put(PATH + "/" + id, Map.of("sealed", "two")).expect(204);
        assertThat(kept()).isEqualTo("two");

        gateway.delete(PATH + "/" + id).expect(204);
        assertThat(kept()).isEmpty();
        gateway.put(PATH + "/" + id, Map.of("sealed", "three")).expect(204);
        assertThat(kept()).as("what has ended does not come back").isEmpty();
    }

    @Test
    void a_session_that_nobody_uses_ends_and_one_that_is_read_lasts() {
        var people = people();
        service.management().post(PATH, session(id, "one")).expect(204);
        people.sql("UPDATE browser_session SET expires_at = now() + interval '1 minute' WHERE id = ?")
                .param(id)
                .update();
        assertThat(kept()).isEqualTo("one");
        assertThat(people.sql("SELECT expires_at > now() + interval '50 minutes' FROM browser_session WHERE id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        people.sql("UPDATE browser_session SET expires_at = now() WHERE id = ?")
                .param(id)
                .update();

        assertThat(kept()).isEmpty();
    }

    @Test
    void an_erasure_ends_the_sessions_of_the_person() {
        var email = id + "@example.org";
        var session = Map.of("id", id, "sealed", "one", "idleSeconds", 3600, "email", email);
        service.management().post(PATH, session).expect(204);
        assertThat(kept()).isEqualTo("one");
        var people = service.bean(People.class);

        people.erase(people.find(email).orElseThrow(), Instant.now());

        assertThat(kept()).isEmpty();
        assertThat(people().sql("SELECT count(*) FROM browser_session WHERE id = ?")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_no_session_is_refused_and_the_service_port_has_none_of_it() {
        Stream.of(
                        Map.of("id", id, "sealed", "", "idleSeconds", 1),
                        Map.of("id", id, "sealed", "x", "idleSeconds", 0),
                        Map.of("id", "", "sealed", "x", "idleSeconds", 1),
                        Map.of("id", id, "sealed", "x".repeat(200_001), "idleSeconds", 1))
                .forEach(body -> service.management().post(PATH, body).expect(400));
        service.anonymous().post(PATH, session(id, "one")).expect(404);
    }
}
