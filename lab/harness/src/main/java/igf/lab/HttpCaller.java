package igf.lab;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sends HTTP requests to one system, as a client of the demo or anonymously. Without a response, the status is 0 and no
 * exception is thrown. It does not follow redirects.
 */
public final class HttpCaller implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(40);
    private static final String AUTHORIZATION = "Authorization";

    private final String url;
    private final String provider;
    private final HttpClient client;
    private final Map<String, String> tokens;

    public HttpCaller(String url) {
        this(
                url,
                url,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                new ConcurrentHashMap<>());
    }

    private HttpCaller(String url, String provider, HttpClient client, Map<String, String> tokens) {
        this.url = url;
        this.provider = provider;
        this.client = client;
        this.tokens = tokens;
    }

    /** Returns a caller of another URL with the same tokens. Close only the original one. */
    public HttpCaller withUrl(String other) {
        return new HttpCaller(other, provider, client, tokens);
    }

    public String url() {
        return url;
    }

    /** Returns whether a GET of a URL returns 200 within five seconds. */
    public static boolean isOk(String address) {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Sends a request unchanged.
     *
     * @param body the body; empty for none
     */
    public Response send(String method, String path, Map<String, String> headers, byte[] body) {
        return exchange(url + path, method, headers, body);
    }

    /**
     * Sends a request of a client.
     *
     * @param name name of a client of the demo; null for an anonymous request
     * @param body JSON, unless the headers name another type
     * @param headers alternating names and values
     */
    public Response send(@Nullable String name, String method, String path, @Nullable String body, String... headers) {
        var all = new LinkedHashMap<String, String>();
        if (body != null) {
            all.put("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        if (name != null) {
            var token = tokens.get(name);
            if (token == null) {
                var fetched = fetchToken(name);
                if (fetched.status() != 200) {
                    return Response.noResponse(
                            "No token for %s: %d %s".formatted(name, fetched.status(), fetched.body()));
                }
                token = fetched.json().required("access_token").asString();
                tokens.put(name, token);
            }
            all.put(AUTHORIZATION, "Bearer " + token);
        }
        var response = send(method, path, all, body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        if (name != null && response.status() == 401) {
            tokens.remove(name);
        }
        return response;
    }

    private Response fetchToken(String name) {
        var basic = Base64.getEncoder()
                .encodeToString("%s:%s-secret".formatted(name, name).getBytes(StandardCharsets.UTF_8));
        return exchange(
                provider + "/oauth2/token",
                "POST",
                Map.of(AUTHORIZATION, "Basic " + basic, "Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8));
    }

    private Response exchange(String address, String method, Map<String, String> headers, byte[] body) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(TIMEOUT)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            var responseHeaders = new LinkedHashMap<String, String>();
            response.headers().map().forEach((name, values) -> responseHeaders.put(name, String.join(", ", values)));
            return Response.of(response.statusCode(), responseHeaders, response.body());
        } catch (IOException e) {
            return Response.noResponse(e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Response.noResponse("interrupted");
        }
    }

    /** Cancels all requests. */
    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
