package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The caller is looked up before the handler. A failure there is answered like any other failure. */
class PeopleAwayIT {
    private static RunningService service;
    private static Environment settings;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "people_away", Map.of());
        settings = service.bean(Environment.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_caller_who_cannot_be_looked_up_is_answered_with_a_problem_document()
            throws IOException, InterruptedException {
        var people = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("igf.people.url"),
                settings.getRequiredProperty("igf.people.username"),
                settings.getRequiredProperty("igf.people.password")));
        people.sql("ALTER TABLE holder RENAME TO holder_away").update();
        try {
            var answer = answer();
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(answer.body()).contains("urn:igf:problem:fault").doesNotContain("holder");
        } finally {
            people.sql("ALTER TABLE holder_away RENAME TO holder").update();
        }
        assertThat(answer().statusCode()).isEqualTo(404);
    }

    /** The client of other tests would look people up itself. */
    private static HttpResponse<String> answer() throws IOException, InterruptedException {
        var token = Infrastructure.get().issuer().token("never-seen-before", List.of("ORGANIZER"), "");
        var address = "http://127.0.0.1:" + settings.getRequiredProperty("local.server.port")
                + "/api/v1/counters/00000000-0000-4000-8000-000000000000";
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
