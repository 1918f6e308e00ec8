package igf.gateway;

import static igf.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** There is one connection to each service, so whoever keeps it leaves none to the next. */
class ConnectionsTest {

    private static final String ONE = "--igf.gateway.pool.per-service=1";
    private static final String PATH = "/api/v1/proposals/1";

    @Test
    void anAnswerThatWasReadLeavesItsConnectionToTheNext() throws Exception {
        try (World world = new World(ONE)) {
            world.proposal
                    .on("DELETE " + PATH, 204, "")
                    .on("PUT " + PATH, (exchange, _) -> {
                        exchange.sendResponseHeaders(200, 0);
                        exchange.getResponseBody().write("in pieces".getBytes(StandardCharsets.UTF_8));
                        exchange.close();
                    })
                    .on("HEAD " + PATH, (exchange, _) -> {
                        exchange.getResponseHeaders().add("Content-Length", "42");
                        exchange.sendResponseHeaders(200, -1);
                        exchange.close();
                    });

            assertThat(world.get(PATH).statusCode()).isEqualTo(200);
            assertThat(world.send("DELETE", PATH, "").statusCode()).isEqualTo(204);
            assertThat(world.send("PUT", PATH, "{}").body()).isEqualTo("in pieces");
            HttpResponse<String> head = world.send(world.request(PATH).method("HEAD", BodyPublishers.noBody()));
            assertThat(head.headers().firstValue("Content-Length")).hasValue("42");
            assertThat(world.get(PATH).statusCode()).isEqualTo(200);

            assertThat(ports(world.proposal)).hasSize(1);
        }
    }

    @Test
    @Timeout(60)
    void whoFindsNoneFreeIsToldToComeAgain() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (World world = new World(ONE);
                AutoCloseable _ = over::countDown) {
            world.notification.on("GET /api/v1/feed", (exchange, _) -> {
                Service.beginFeed(exchange);
                Service.until(over);
                exchange.close();
            });
            HttpResponse<InputStream> feed =
                    world.send(world.request("/api/v1/feed"), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = feed.body()) {
                assertThat(body.readNBytes(7)).hasSize(7);
                assertProblem(world.get("/api/v1/messages"), 503, "unavailable");
            }
        }
    }

    @Test
    @Timeout(60)
    void whoLeavesTheFeedTakesItsConnectionAlong() throws Exception {
        try (World world = new World(ONE)) {
            CountDownLatch left = new CountDownLatch(1);
            world.notification.on("GET /api/v1/feed", (exchange, _) -> {
                Service.beginFeed(exchange);
                try {
                    while (true) {
                        exchange.getResponseBody().write("id: 1\n\n".getBytes(StandardCharsets.UTF_8));
                        exchange.getResponseBody().flush();
                    }
                } catch (IOException gone) {
                    left.countDown();
                }
            });
            HttpResponse<InputStream> feed =
                    world.send(world.request("/api/v1/feed"), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = feed.body()) {
                assertThat(body.readNBytes(7)).hasSize(7);
            }
            left.await();

            assertThat(world.get("/api/v1/messages").statusCode()).isEqualTo(200);
            assertThat(ports(world.notification)).hasSize(2);
        }
    }

    private static Set<Integer> ports(Service service) {
        return service.seen().stream().map(Service.Seen::port).collect(Collectors.toSet());
    }
}
