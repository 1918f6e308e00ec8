package igf.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service as one caller. A body is JSON text or an object that Jackson serializes. A read of any caller sees
 * all earlier writes of the test, because each request has the newest consistency token unless the test sets another. A
 * 503 is retried, unless the test sets {@code Prefer}.
 */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CONSISTENCY = "Consistency-Token";
    private static final int UNAVAILABLE = 503;
    private static final Set<String> CHECKED_LOCATIONS = ConcurrentHashMap.newKeySet();

    private final String base;
    private final AtomicReference<String> newestToken;
    private final Consumer<String> responseCheck;
    private final @Nullable String bearer;
    private final List<String> headers;

    /**
     * @param newestToken token of the last write of all callers, empty before the first
     * @param responseCheck throws if a response contains something forbidden
     */
    Http(String base, AtomicReference<String> newestToken, Consumer<String> responseCheck, @Nullable String bearer) {
        this(base, newestToken, responseCheck, bearer, List.of());
    }

    private Http(
            String base,
            AtomicReference<String> newestToken,
            Consumer<String> responseCheck,
            @Nullable String bearer,
            List<String> headers) {
        this.base = base;
        this.newestToken = newestToken;
        this.responseCheck = responseCheck;
        this.bearer = bearer;
        this.headers = headers;
    }

    /** Returns the same caller with another header. */
    public Http with(String name, String value) {
        var allHeaders = new ArrayList<>(headers);
        allHeaders.add(name);
        allHeaders.add(value);
        return new Http(base, newestToken, responseCheck, bearer, allHeaders);
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
                "GET " + path,
                () -> get(path),
                response -> response.status() != UNAVAILABLE && expected.test(response));
    }

    private Response send(String method, String path, @Nullable Object body) {
        return headers.contains("Prefer")
                ? sendOnce(method, path, body)
                : Await.until(
                        method + " " + path,
                        () -> sendOnce(method, path, body),
                        response -> !isReadModelBehind(method, response));
    }

    /**
     * Returns whether a request may be retried. A write that was rejected because read models are behind has changed
     * nothing; after other 503 responses, a write may have.
     */
    private static boolean isReadModelBehind(String method, Response response) {
        return response.status() == UNAVAILABLE
                && (method.equals("GET") || response.text().contains("urn:igf:problem:projection-behind"));
    }

    /** Opens a stream of server-sent events, to be read line by line. The service ends it. */
    public Stream<String> stream(String path) {
        var request = request(path).header("Accept", "text/event-stream").build();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofLines());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        response.statusCode() + " " + response.body().collect(java.util.stream.Collectors.joining()));
            }
            return response.body();
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
            var response = new Response(CLIENT.send(builder.build(), HttpResponse.BodyHandlers.ofString()));
            if (!response.header(CONSISTENCY).isEmpty()) {
                newestToken.set(response.header(CONSISTENCY));
            }
            // A problem document repeats the request's path, which reveals nothing new.
            responseCheck.accept((response.response().headers().map() + " " + response.text()).replace(path, ""));
            requireResourceAtLocation(response);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Throws if {@code Location} leads to no resource: it can be read, or changed or removed as a member of a
     * collection. Checks one address of each kind.
     */
    private void requireResourceAtLocation(Response response) throws IOException, InterruptedException {
        var location = response.header("Location");
        if (response.status() / 100 != 2
                || !location.startsWith("/")
                || !CHECKED_LOCATIONS.add(location.replaceAll("[0-9a-f-]{36}|\\d+", "{}"))) {
            return;
        }
        var found = new Response(CLIENT.send(request(location).build(), HttpResponse.BodyHandlers.ofString()));
        var allowed = found.header("Allow");
        if (found.status() == 405 && (allowed.contains("POST") || !allowed.matches(".*(PATCH|DELETE).*"))
                || found.status() == 404 && found.text().contains("There is nothing at this address.")) {
            throw new AssertionError("No resource at the Location of " + response + ": " + found);
        }
    }

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
