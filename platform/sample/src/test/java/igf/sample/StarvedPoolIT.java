package igf.sample;

import igf.platform.testing.RunningService;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A service with one connection: a thread that holds it while it waits for another thread blocks both. */
class StarvedPoolIT {

    private static final int COUNTERS = 10;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(
                SampleApplication.class,
                "sample-service",
                "starved",
                Map.of(
                        "spring.datasource.hikari.maximum-pool-size", "1",
                        "spring.datasource.hikari.minimum-idle", "1",
                        // Who waits in vain tries again in vain before the test gives up.
                        "spring.datasource.hikari.connection-timeout", "10000"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void reactions_wait_for_their_commands_without_a_connection() {
        var organizer = service.as("organizer-1", "ORGANIZER");
        var counters = IntStream.range(0, COUNTERS)
                .mapToObj(n -> organizer
                        .post("/api/v1/counters", Map.of("name", "starved-" + n, "weight", 1))
                        .expect(201)
                        .json()
                        .get("id")
                        .asString())
                .toList();
        counters.forEach(id -> organizer
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 100))
                .expect(200));

        counters.forEach(id -> organizer.await(
                "/api/v1/counters/" + id, a -> a.json().path("closed").asBoolean(false)));
    }
}
