package igf.acceptance.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy between the typed client and the system that records the exchanges, except live streams. */
final class Recorder implements AutoCloseable {
    /** Headers of a single connection, and those that would make answers unreadable here. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "content-length",
            "host",
            "keep-alive",
            "transfer-encoding",
            "upgrade",
            "accept-encoding",
            "date");

    static {
        // Otherwise each answer waits until the caller has acknowledged its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final String system;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient http = HttpClient.newHttpClient();

    Recorder(String system) {
        this.system = system;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::pass);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] sent = exchange.getRequestBody().readAllBytes();
            HttpResponse<InputStream> answer = http.send(request(exchange, sent), BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (isPassedOn(name)) {
                    exchange.getResponseHeaders().put(name, values);
                }
            });
            String type = answer.headers().firstValue("Content-Type").orElse("");
            try (InputStream body = answer.body()) {
                if (type.startsWith("text/event-stream")) {
                    stream(exchange, answer.statusCode(), body);
                } else {
                    whole(exchange, sent, answer.statusCode(), type, body.readAllBytes());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange, byte[] sent) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(system + exchange.getRequestURI()))
                .timeout(Duration.ofMinutes(1))
                .method(
                        exchange.getRequestMethod(),
                        sent.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(sent));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (isPassedOn(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    private static boolean isPassedOn(String name) {
        return !name.startsWith(":") && !NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void whole(HttpExchange exchange, byte[] sent, int status, String type, byte[] answer)
            throws IOException {
        Exchanges.note(new Exchanges.Exchange(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                new String(sent, StandardCharsets.UTF_8),
                status,
                type,
                new String(answer, StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static void stream(HttpExchange exchange, int status, InputStream body) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        byte[] some = new byte[8192];
        try (OutputStream out = exchange.getResponseBody()) {
            for (int length = body.read(some); length >= 0; length = body.read(some)) {
                out.write(some, 0, length);
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        http.shutdownNow();
    }
}
