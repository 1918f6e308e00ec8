package igf.acceptance.tool;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import igf.client.reach.WebhookSignature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.json.JsonMapper;

/** A tool's webhook address that accepts and keeps every delivery. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final Queue<Delivery> taken = new ConcurrentLinkedQueue<>();

    /**
     * One delivery.
     *
     * @param id the same each time that an event is sent
     */
    record Delivery(String id, String time, String signatures, byte[] body) {
        boolean isSignedWith(String secret) {
            return new WebhookSignature(secret).isValid(id, time, signatures, body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String type() {
            return JsonMapper.shared().readTree(text()).path("type").asString("");
        }
    }

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    List<Delivery> taken() {
        return List.copyOf(taken);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            taken.add(new Delivery(
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
