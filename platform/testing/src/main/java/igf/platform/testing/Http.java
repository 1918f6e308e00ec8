package igf.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service as one caller. Bodies are JSON text or anything that Jackson writes; responses are kept completely.
 * The next read of any caller sees all writes of the test: it sends the newest consistency token unless the test sends
 * another. A 503 is retried, as by any client, unless the test itself sets the wait ({@code Prefer}).
 */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONSISTENCY = "Consistency-Token";
    private static final int UNAVAILABLE = 503;

    private final String base;
    private final AtomicReference<String> newestToken;
    private final Consumer<String> responseCheck;
    private final @Nullable String bearer;
    private final List<String> headers;

    /**
     * @param newest token of the last write of all callers, empty before the first
     * @param check throws if a response contains something forbidden
     */
    Http(String base, AtomicReference<String> newest, Consumer<String> check, @Nullable String bearer) {
        this(base, newest, check, bearer, List.of());
    }

    private Http(
            String base,
            AtomicReference<String> newest,
            Consumer<String> check,
            @Nullable String bearer,
            List<String> headers) {
        this.base = base;
        this.newestToken = newest;
        this.responseCheck = check;
        this.bearer = bearer;
        this.headers = headers;
    }

    /** Returns the same caller with another header. */
    public Http with(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(base, newestToken, responseCheck, bearer, more);
    }

    /** Returns the service's address without a path. */
    public String address() {
        return base;
    }

    public Response get(String path) {
        return send("GET", path, null);
    }

    public Response post(String path, Object body) {
        return send("POST", path, body);
    }

    public Response put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Response patch(String path, Object body) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, body);
    }

    public Response delete(String path) {
        return send("DELETE", path, null);
    }

    /** Reads repeatedly until the response is as expected; a failure has the last response. */
    public Response await(String path, Predicate<Response> expected) {
        return Await.until(
                "GET " + path, () -> get(path), answer -> answer.status() != UNAVAILABLE && expected.test(answer));
    }

    private Response send(String method, String path, @Nullable Object body) {
        return headers.contains("Prefer")
                ? sendOnce(method, path, body)
                : Await.until(
                        method + " " + path,
                        () -> sendOnce(method, path, body),
                        answer -> !isReadModelBehind(method, answer));
    }

    /** A write that was rejected because read models are behind has done nothing; other writes may have. */
    private static boolean isReadModelBehind(String method, Response answer) {
        return answer.status() == UNAVAILABLE
                && (method.equals("GET") || answer.text().contains("urn:igf:problem:projection-behind"));
    }

    /** Opens a stream of server-sent events, to be read line by line. The service ends it. */
    public Stream<String> stream(String path) {
        var request = request(path).header("Accept", "text/event-stream").build();
        try {
            var answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new AssertionError(
                        answer.statusCode() + " " + answer.body().collect(java.util.stream.Collectors.joining()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(base + path));
        if (bearer != null) {
            builder.header("Authorization", "Bearer " + bearer);
        }
        if (!headers.isEmpty()) {
            builder.headers(headers.toArray(String[]::new));
        }
        return builder;
    }

    private Response sendOnce(String method, String path, @Nullable Object body) {
        var builder = request(path);
        if (!headers.contains(CONSISTENCY) && !newestToken.get().isEmpty()) {
            builder.header(CONSISTENCY, newestToken.get());
        }
        if (body == null) {
            builder.method(method, HttpRequest.BodyPublishers.noBody());
        } else {
            if (!headers.contains("Content-Type")) {
                builder.header("Content-Type", "application/json");
            }
            var text = body instanceof String json ? json : JSON.writeValueAsString(body);
            builder.method(method, HttpRequest.BodyPublishers.ofString(text));
        }
        try {
            var answer = new Response(CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofString()));
            if (!answer.header(CONSISTENCY).isEmpty()) {
                newestToken.set(answer.header(CONSISTENCY));
            }
            // A problem document repeats the request's path, which reveals nothing new.
            responseCheck.accept((answer.response().headers().map() + " " + answer.text()).replace(path, ""));
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A response. */
    public record Response(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Throws unless the status is this one. */
        public Response expect(int status) {
            if (status() != status) {
                throw new AssertionError("expected " + status + ", got " + this);
            }
            return this;
        }

        @Override
        public String toString() {
            return response.request().method() + " " + response.uri() + " -> " + status() + " "
                    + response.headers().map() + " " + response.body();
        }
    }
}
