package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AwayTest {

    @Test
    void aServiceThatIsAwayIs503AndTheOthersGoOn() throws Exception {
        try (World world = new World()) {
            assertThat(world.get("/api/v1/sessions/1").statusCode()).isEqualTo(200);
            world.scheduling.close();

            HttpResponse<String> answer = world.get("/api/v1/sessions/1");

            assertThat(assertProblem(answer, 503, "unavailable").path("service").asString())
                    .isEqualTo("scheduling");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(world.send("PUT", "/api/v1/sessions/1/placement", "{}").statusCode())
                    .isEqualTo(503);
            assertThat(world.get("/api/v1/editions").statusCode()).isEqualTo(200);
            assertProblem(
                    world.get("/api/v1/admin/projections", world.as(world.tokens.secretariat())), 503, "unavailable");
            HttpResponse<String> ready = world.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(World.json(ready).path("status").asString()).isEqualTo("DEGRADED");
            assertThat(World.json(ready).path("services").toString())
                    .contains("\"service\":\"scheduling\",\"status\":\"AWAY\"");
            assertThat(world.get("/health").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(60)
    void whereAServiceAndTheProviderHangTheGatewayStillSaysHowItIs() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (World world = new World();
                AutoCloseable _ = over::countDown) {
            Service.Behaviour hangs = (exchange, seen) -> {
                Service.until(over);
                exchange.close();
            };
            world.scheduling.on("GET /actuator/health/readiness", hangs);
            world.participation.on("GET /internal/projections", hangs);
            world.identity.on("GET /oauth2/jwks", hangs);

            long began = System.nanoTime();
            HttpResponse<String> ready = world.get("/health/ready");

            // Each is waited for two seconds, at the same time.
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3900));
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(World.json(ready).path("services").toString())
                    .contains("\"service\":\"scheduling\",\"status\":\"AWAY\"")
                    .contains("\"service\":\"participation\",\"status\":\"READY\"")
                    .contains("\"service\":\"identity\",\"status\":\"AWAY\"");
            assertThat(world.get("/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void thatItLivesTheGatewayKnowsWithoutAskingAnybody() throws Exception {
        try (World world = new World()) {
            assertThat(world.get("/health").statusCode()).isEqualTo(200);
            assertThat(world.proposal.seen("GET /actuator/health/readiness")).isNotEmpty();
            world.proposal.forget();

            HttpResponse<String> alive = world.get("/health/live");

            assertThat(alive.statusCode()).isEqualTo(200);
            assertThat(World.json(alive).toString()).isEqualTo("{\"status\":\"UP\"}");
            assertThat(world.proposal.seen()).isEmpty();
        }
    }

    @Test
    void aServiceThatDiesWhileItAnswersIs503() throws Exception {
        try (World world = new World()) {
            world.scheduling.on("GET /api/v1/sessions/1", (exchange, seen) -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                throw new IOException("It is gone");
            });

            HttpResponse<String> answer = world.get("/api/v1/sessions/1");

            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    @Timeout(60)
    void aServiceThatDoesNotAnswerInTimeIs503() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (World world = new World("--spring.http.clients.read-timeout=300ms");
                AutoCloseable _ = over::countDown) {
            world.scheduling.on("GET /api/v1/sessions/1", (exchange, seen) -> {
                Service.until(over);
                exchange.close();
            });

            assertProblem(world.get("/api/v1/sessions/1"), 503, "unavailable");
        }
    }

    @Test
    @Timeout(60)
    void nothingStaysOfAnAnswerThatStopsInTheMiddle() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (World world = new World("--spring.http.clients.read-timeout=300ms");
                AutoCloseable _ = over::countDown) {
            world.scheduling.on("GET /api/v1/sessions/1", (exchange, seen) -> {
                exchange.getResponseHeaders().add("Cache-Control", "max-age=60");
                exchange.getResponseHeaders().add("Consistency-Token", "t1");
                exchange.sendResponseHeaders(200, 100);
                exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                Service.until(over);
                exchange.close();
            });

            HttpResponse<String> answer = world.get("/api/v1/sessions/1");

            assertProblem(answer, 503, "unavailable");
            assertThat(answer.headers().map()).doesNotContainKey("consistency-token");
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(control -> assertThat(control).contains("no-store"));
        }
    }

    @Test
    @Timeout(60)
    void aListenerWhoLeavesIsMissedAtTheService() throws Exception {
        CountDownLatch missed = new CountDownLatch(1);
        try (World world = new World()) {
            world.notification.on("GET /api/v1/feed", (exchange, seen) -> {
                Service.beginFeed(exchange);
                try {
                    while (true) {
                        exchange.getResponseBody().write(": still here\n\n".getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                    }
                } catch (IOException gone) {
                    missed.countDown();
                }
            });
            HttpResponse<InputStream> answer = world.send(
                    world.request("/api/v1/feed", "Accept", "text/event-stream"),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(answer.body().readNBytes(7)).hasSize(7);

            answer.body().close();

            assertThat(missed.await(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void streamsLeaveConnectionsForEverythingElse() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (World world = new World("--igf.streams.in-all=1");
                AutoCloseable _ = over::countDown) {
            world.notification.on("GET /api/v1/feed", (exchange, seen) -> {
                Service.beginFeed(exchange);
                Service.until(over);
                exchange.close();
            });
            HttpResponse<InputStream> first = world.send(
                    world.request("/api/v1/feed", "Accept", "text/event-stream"),
                    HttpResponse.BodyHandlers.ofInputStream());
            assertThat(first.statusCode()).isEqualTo(200);

            HttpResponse<String> second = world.get("/api/v1/feed", "Accept", "text/event-stream");

            assertProblem(second, 503, "unavailable");
            assertThat(second.headers().firstValue("Retry-After")).isPresent();
            assertThat(world.get("/api/v1/messages").statusCode()).isEqualTo(200);
            over.countDown();
            assertThat(first.body().readAllBytes()).hasSize(7);
            assertThat(world.get("/api/v1/feed", "Accept", "text/event-stream").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theFeedArrivesWhileItIsStillBeingWritten() throws Exception {
        try (World world = new World()) {
            CountDownLatch read = new CountDownLatch(1);
            world.notification.on("GET /api/v1/feed", (exchange, seen) -> {
                Service.beginFeed(exchange);
                Service.until(read);
                exchange.getResponseBody().write("id: 2\n\n".getBytes(StandardCharsets.UTF_8));
                exchange.close();
            });

            HttpResponse<InputStream> answer = world.send(
                    world.request("/api/v1/feed", "Accept", "text/event-stream", "Last-Event-ID", "0"),
                    HttpResponse.BodyHandlers.ofInputStream());

            try (InputStream body = answer.body()) {
                assertThat(new String(body.readNBytes(7), StandardCharsets.UTF_8))
                        .isEqualTo("id: 1\n\n");
                read.countDown();
                assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("id: 2\n\n");
            }
            assertThat(world.notification.last().header("Last-Event-ID")).containsExactly("0");
        }
    }
}
