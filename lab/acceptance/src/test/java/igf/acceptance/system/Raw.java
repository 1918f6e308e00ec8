package igf.acceptance.system;

import igf.client.Consistency;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP without the typed client. */
public final class Raw implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String CONSISTENCY = "Consistency-Token";

    private final String url;
    private final Consistency consistency;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Raw(String url, Consistency consistency) {
        this.url = url;
        this.consistency = consistency;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<String> whole) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return whole.headers().firstValue(name).orElse("");
        }
    }

    /** A GET as somebody. @param caller a demo client, or null for nobody */
    public Answer get(@Nullable String caller, String path, String... headers) {
        return send(caller, "GET", path, null, headers);
    }

    /** Any call; JSON unless the headers say otherwise. */
    public Answer send(@Nullable String caller, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        consistency.token(pathOf(path)).ifPresent(token -> request.setHeader(CONSISTENCY, token));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        if (caller != null) {
            request.setHeader("Authorization", "Bearer " + token(caller));
        }
        HttpResponse<String> answer = exchange(request.build());
        answer.headers().firstValue(CONSISTENCY).ifPresent(token -> consistency.note(pathOf(path), token));
        Exchanges.note(new Exchanges.Exchange(
                method,
                pathOf(path),
                body == null ? "" : body,
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.body()));
        return new Answer(answer.statusCode(), answer.body(), answer);
    }

    private static String pathOf(String pathAndQuery) {
        return pathAndQuery.split("\\?", 2)[0];
    }

    private String token(String caller) {
        return tokens.computeIfAbsent(caller, missing -> {
            String basic = Base64.getEncoder()
                    .encodeToString("%s:%s-secret".formatted(caller, caller).getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> answer = exchange(HttpRequest.newBuilder(URI.create(url + "/oauth2/token"))
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                    .build());
            return JSON.readTree(answer.body()).required("access_token").asString();
        });
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
