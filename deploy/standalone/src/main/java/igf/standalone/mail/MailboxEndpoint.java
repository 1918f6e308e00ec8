package igf.standalone.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Serves the mailbox to the gateway, which authenticates users and shows it to them. */
final class MailboxEndpoint implements AutoCloseable {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    private final JsonMapper json = JsonMapper.builder().build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final MailFolder folder;
    private final HttpServer server;
    private final String host;
    private final String path;

    private MailboxEndpoint(MailFolder folder, HttpServer server, String host, String path) {
        this.folder = folder;
        this.server = server;
        this.host = host;
        this.path = path;
    }

    static MailboxEndpoint start(String host, MailFolder folder, int port, String secret) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
            MailboxEndpoint endpoint = new MailboxEndpoint(folder, server, host, "/" + secret + "/mails");
            server.createContext(endpoint.path, endpoint::handle);
            server.setExecutor(endpoint.threads);
            server.start();
            return endpoint;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list mails on port " + port, e);
        }
    }

    String url() {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String rest = exchange.getRequestURI().getPath().substring(path.length());
            if (!exchange.getRequestMethod().equals("GET")) {
                send(exchange, 405, Map.of());
            } else if (rest.isEmpty()) {
                send(exchange, 200, list(query(exchange)));
            } else if (rest.matches("/[0-9]{1,10}")) {
                Optional<StoredMail> mail = folder.find(Long.parseLong(rest.substring(1)));
                send(
                        exchange,
                        mail.isPresent() ? 200 : 404,
                        mail.<Object>map(found -> found).orElse(Map.of()));
            } else {
                send(exchange, 404, Map.of());
            }
        }
    }

    /** @param more whether there are older mails */
    record MailSlice(List<StoredMail> items, boolean more) {}

    private MailSlice list(Map<String, String> query) {
        String limit = query.getOrDefault("limit", Integer.toString(DEFAULT_LIMIT));
        int count = limit.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(limit), MAX_LIMIT) : DEFAULT_LIMIT;
        String before = query.getOrDefault("before", "");
        List<StoredMail> found = folder.newest(
                query.getOrDefault("to", ""),
                before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE,
                count + 1);
        return new MailSlice(found.stream().limit(count).toList(), found.size() > count);
    }

    private void send(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        return query == null
                ? Map.of()
                : Arrays.stream(query.split("&"))
                        .map(pair -> pair.split("=", 2))
                        .collect(Collectors.toMap(
                                pair -> decode(pair[0]), pair -> pair.length > 1 ? decode(pair[1]) : "", (a, b) -> b));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
