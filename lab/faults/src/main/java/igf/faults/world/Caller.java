package igf.faults.world;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the gateway as the demo's programs. What does not answer is told as status 0, never thrown. */
public final class Caller implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final String url;
    private final String provider;
    private final HttpClient http;
    private final Map<String, String> tokens;

    public Caller(String url) {
        this(
                url,
                url,
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build(),
                new ConcurrentHashMap<>());
    }

    private Caller(String url, String provider, HttpClient http, Map<String, String> tokens) {
        this.url = url;
        this.provider = provider;
        this.http = http;
        this.tokens = tokens;
    }

    /** The same programs with the same tokens at another address. */
    public Caller at(String other) {
        return new Caller(other, provider, http, tokens);
    }

    /** What came back, if anything. */
    public record Answer(int status, String body, String location) {
        static final Answer NONE = new Answer(0, "", "");

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public Answer expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException("expected %d, got %s".formatted(expected, this));
            }
            return this;
        }
    }

    public Answer send(String as, String method, String path, @Nullable String body, String... headers) {
        var token = token(as);
        if (token == null) {
            return Answer.NONE;
        }
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        request.header("Content-Type", body == null || body.startsWith("{") ? "application/json" : "text/plain");
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = exchange(request.build());
        if (answer.status() == 401) {
            tokens.remove(as);
        }
        return answer;
    }

    private Answer exchange(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue("Location").orElse(""));
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    private @Nullable String token(String as) {
        var known = tokens.get(as);
        if (known != null) {
            return known;
        }
        var basic = Base64.getEncoder()
                .encodeToString("%s:%s-secret".formatted(as, as).getBytes(StandardCharsets.UTF_8));
        var answer = exchange(HttpRequest.newBuilder(URI.create(provider + "/oauth2/token"))
                .timeout(PATIENCE)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
        if (answer.status() != 200) {
            return null;
        }
        var token = answer.json().get("access_token").asString();
        tokens.put(as, token);
        return token;
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
