package igf.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A service made for a test: answers what it was told to, else its own name, and remembers what it was asked. As in a real one, what
 * the gateway alone asks answers on the management port only.
 */
final class Service implements AutoCloseable {
    static {
        // Else each answer with a body waits until the caller has acknowledged its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** One request as it arrived; header names in lower case, the port that of the other side. */
    record Seen(String method, String uri, Map<String, List<String>> headers, String body, int port) {

        List<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }
    }

    interface Behaviour {
        void answer(HttpExchange exchange, Seen seen) throws IOException;
    }

    final String name;
    private final HttpServer server;
    private final HttpServer management;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final BlockingQueue<String> brokenOff = new LinkedBlockingQueue<>();

    Service(String name) {
        this.name = name;
        server = listening(false);
        management = listening(true);
    }

    private HttpServer listening(boolean toManagement) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            listening.createContext("/", exchange -> serve(exchange, toManagement));
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isManagement(String path) {
        return path.startsWith("/actuator") || path.startsWith("/internal");
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String management() {
        return "http://127.0.0.1:" + management.getAddress().getPort();
    }

    /** @param call {@code "GET /path"} */
    Service on(String call, Behaviour behaviour) {
        behaviours.put(call, behaviour);
        return this;
    }

    Service on(String call, int status, String json) {
        return on(call, (exchange, _) -> send(exchange, status, json));
    }

    List<Seen> seen(String call) {
        return seen.stream()
                .filter(one -> call.equals(one.method() + " " + one.uri()))
                .toList();
    }

    List<Seen> seen() {
        return List.copyOf(seen);
    }

    /** The next request whose body ended before its end, or null if none comes. */
    @Nullable
    String brokenOff() throws InterruptedException {
        return brokenOff.poll(30, TimeUnit.SECONDS);
    }

    Seen last() {
        return seen.getLast();
    }

    void forget() {
        seen.clear();
        brokenOff.clear();
    }

    /** Forgets how calls are answered, too, except for the sessions that it keeps. */
    void reset() {
        forget();
        behaviours.keySet().removeIf(call -> !call.equals(SessionStore.PATH));
    }

    static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().putIfAbsent("Content-Type", List.of("application/json"));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** Sends the head of a feed and its first event, of seven bytes. */
    static void beginFeed(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write("id: 1\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
    }

    /** For behaviours that say nothing more until then. */
    static void until(CountDownLatch then) throws IOException {
        try {
            then.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private void serve(HttpExchange exchange, boolean atManagement) throws IOException {
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((key, values) -> headers.put(key.toLowerCase(Locale.ROOT), new ArrayList<>(values)));
        String body = body(exchange);
        Seen one = new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(headers),
                body,
                exchange.getRemoteAddress().getPort());
        Behaviour store = behaviours.get(SessionStore.PATH);
        if (store != null && atManagement && one.uri().startsWith(SessionStore.PATH)) {
            store.answer(exchange, one);
            return;
        }
        seen.add(one);
        if (isManagement(exchange.getRequestURI().getPath()) != atManagement) {
            send(exchange, 404, "{}");
            return;
        }
        behaviours
                .getOrDefault(
                        one.method() + " " + exchange.getRequestURI().getPath(),
                        (ex, _) -> send(ex, 200, "{\"service\":\"" + name + "\"}"))
                .answer(exchange, one);
    }

    private String body(HttpExchange exchange) throws IOException {
        try {
            return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            brokenOff.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            throw e;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        management.stop(0);
    }
}
