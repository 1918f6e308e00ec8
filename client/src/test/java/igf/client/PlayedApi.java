package igf.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Gives the answers that a test sets, and stores the requests. */
final class PlayedApi implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private volatile int lifetime = 1800;

    record Asked(String call, Map<String, List<String>> headers, String body) {
        @Nullable
        String header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        }
    }

    record Answer(int status, Map<String, String> headers, String body) {}

    PlayedApi() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void on(String call, int status, String body, String... headers) {
        Map<String, String> all = new ConcurrentHashMap<>();
        all.put("Content-Type", status >= 400 ? "application/problem+json" : "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        answers.put(call, new Answer(status, all, body));
    }

    void tokensLive(int seconds) {
        lifetime = seconds;
    }

    int tokensGiven() {
        return tokens.get();
    }

    Asked last() {
        return asked.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (call.equals("POST /oauth2/token")) {
            send(
                    exchange,
                    new Answer(
                            200,
                            Map.of("Content-Type", "application/json"),
                            "{\"access_token\":\"t%d\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
                                    .formatted(tokens.incrementAndGet(), lifetime)));
            return;
        }
        asked.add(new Asked(call, Map.copyOf(exchange.getRequestHeaders()), body));
        send(exchange, answers.getOrDefault(call, new Answer(501, Map.of(), call)));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
