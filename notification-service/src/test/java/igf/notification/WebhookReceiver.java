package igf.notification;

import static igf.notification.Started.SERVICE;

import com.sun.net.httpserver.HttpServer;
import igf.notification.Started.Somebody;
import igf.platform.testing.Http;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server that receives the deliveries of webhooks, and a tool that registers them. */
abstract class WebhookReceiver {

    record Got(String id, String timestamp, String signature, String body) {
        JsonNode json() {
            return new JsonMapper().readTree(body);
        }
    }

    final Http tool = SERVICE.tool("hook-tool", "feed:read webhooks:write");

    final List<Got> got = new CopyOnWriteArrayList<>();

    /**
     * Answers that are given before {@link #status}, one each, so that their number does not depend on the test's
     * speed.
     */
    final Queue<Integer> before = new ConcurrentLinkedQueue<>();

    final AtomicInteger status = new AtomicInteger(204);

    final HttpServer receiver = server();

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void listen() {
        receiver.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            got.add(new Got(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            var code = Objects.requireNonNullElseGet(before.poll(), status::get);
            if (code == 302) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            if (code == 503) {
                exchange.getResponseHeaders().set("Retry-After", "300");
            }
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    JsonNode register() {
        return register(tool);
    }

    JsonNode register(Http owner) {
        return owner.post(
                        "/api/v1/webhooks",
                        Map.of(
                                "url",
                                "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                                "types",
                                List.of("igf.proposal.submitted.v1")))
                .expect(201)
                .json();
    }

    List<Got> about(UUID proposal) {
        return got.stream()
                .filter(g -> g.json().path("subject").asString().equals(proposal.toString()))
                .toList();
    }

    static UUID submit(Somebody organizer) {
        var proposal = UUID.randomUUID();
        Started.submitted("hooks2026", proposal, "Rivers", List.of(organizer.as("ORGANIZER", null)));
        return proposal;
    }

    Map<String, Object> body(Map<String, Object> more) {
        var all = new HashMap<String, Object>(more);
        all.put("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook");
        all.put("types", List.of("igf.proposal.submitted.v1"));
        return all;
    }

    static long position(JsonNode shown) {
        return Long.parseLong(shown.path("position").asString());
    }
}
