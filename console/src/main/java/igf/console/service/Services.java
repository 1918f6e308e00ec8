package igf.console.service;

import igf.console.page.Viewer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls services for a page's viewer, through the same API as other programs. Reads see the browser's own writes,
 * because a cookie carries the consistency tokens.
 */
public final class Services {

    private final Gateway gateway;
    private final JsonMapper json;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Viewer viewer;
    private final Locale locale;

    public Services(
            Gateway gateway,
            JsonMapper json,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer,
            Locale locale) {
        this.gateway = gateway;
        this.json = json;
        this.request = request;
        this.response = response;
        this.viewer = viewer;
        this.locale = locale;
    }

    /**
     * Reads a resource that the page needs.
     *
     * @param path such as {@code /editions/{edition}/proposals?state={state}}, below {@code /api/v1}
     * @param variables values of the path's variables in order; they are encoded here
     * @throws ResponseStatusException for any status other than 200, as in {@link Reply#toException}
     * @throws SignInRequiredException if the session has ended
     */
    public Reply get(Service service, String path, @Nullable Object... variables) {
        return requireOk(getAnyStatus(service, path, variables));
    }

    /** Reads the body, as {@link #get}. */
    public JsonNode read(Service service, String path, @Nullable Object... variables) {
        return get(service, path, variables).body();
    }

    /** Reads the body as a record, as {@link #get}. */
    public <T> T read(Service service, Class<T> type, String path, @Nullable Object... variables) {
        return get(service, path, variables).bodyAs(type);
    }

    private static Reply requireOk(Reply reply) {
        if (reply.status() != 200) {
            throw reply.toException();
        }
        return reply;
    }

    /**
     * Reads a resource that may not exist yet. Returns a missing node for 404.
     *
     * @throws ResponseStatusException for all other errors, as in {@link #get}
     */
    public JsonNode readIfExists(Service service, String path, @Nullable Object... variables) {
        Reply reply = getAnyStatus(service, path, variables);
        return reply.status() == 404
                ? JsonMapper.shared().missingNode()
                : requireOk(reply).body();
    }

    /** Reads the items of a list, as in {@link #readIfExists}. */
    public Stream<JsonNode> items(Service service, String path, @Nullable Object... variables) {
        return readIfExists(service, path, variables).path("items").valueStream();
    }

    /** Reads the items of a list as records, as in {@link #readIfExists}. */
    public <T> List<T> items(Service service, Class<T> type, String path, @Nullable Object... variables) {
        return items(service, path, variables).map(item -> Json.as(item, type)).toList();
    }

    /**
     * Reads a resource that may not exist or that the viewer may not see. Returns a missing node for any client error.
     *
     * @throws ResponseStatusException if the service fails
     */
    public JsonNode readIfVisible(Service service, String path, @Nullable Object... variables) {
        Reply reply = getUnlessServerError(service, path, variables);
        return reply.isSuccess() ? reply.body() : JsonMapper.shared().missingNode();
    }

    /** Reads a record, as in {@link #readIfVisible}. Returns null for any client error. */
    public <T> @Nullable T readIfVisible(Service service, Class<T> type, String path, @Nullable Object... variables) {
        Reply reply = getUnlessServerError(service, path, variables);
        return reply.isSuccess() ? reply.bodyAs(type) : null;
    }

    /** Reads as {@link #readIfVisible}, but returns the whole response, with its {@code ETag} and status. */
    public Reply getUnlessServerError(Service service, String path, @Nullable Object... variables) {
        Reply reply = getAnyStatus(service, path, variables);
        if (reply.status() >= 500) {
            throw reply.toException();
        }
        return reply;
    }

    /** Reads and returns the response with any status except 401. */
    public Reply getAnyStatus(Service service, String path, @Nullable Object... variables) {
        return exchange(service, HttpMethod.GET, headers(service), null, path, variables);
    }

    /**
     * Sends a command. Rejections are returned, so that the form can show them.
     *
     * @param body written as JSON; null for no body
     * @throws ResponseStatusException 403, 404, or 503 for any server error
     */
    public Reply send(
            Service service,
            HttpMethod method,
            @Nullable Object body,
            RequestOptions options,
            String path,
            @Nullable Object... variables) {
        HttpHeaders headers = headers(service);
        if (body != null) {
            boolean patch = method.equals(HttpMethod.PATCH);
            headers.setContentType(
                    patch ? MediaType.valueOf("application/merge-patch+json") : MediaType.APPLICATION_JSON);
        }
        if (!options.etag().isEmpty()) {
            headers.set(HttpHeaders.IF_MATCH, options.etag());
        }
        if (!options.idempotencyKey().isEmpty()) {
            headers.set("Idempotency-Key", options.idempotencyKey());
        }
        String text = body == null ? null : json.writeValueAsString(body);
        Reply reply = exchange(service, method, headers, text, path, variables);
        if (reply.status() == 404) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (reply.status() == 403) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (reply.status() >= 500) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return reply;
    }

    /** Posts a body, as {@link #send} without headers. */
    public Reply post(Service service, @Nullable Object body, String path, @Nullable Object... variables) {
        return send(service, HttpMethod.POST, body, RequestOptions.NONE, path, variables);
    }

    /** As {@link #send}. */
    public Reply post(
            Service service,
            @Nullable Object body,
            RequestOptions options,
            String path,
            @Nullable Object... variables) {
        return send(service, HttpMethod.POST, body, options, path, variables);
    }

    /** Puts a body, as {@link #send} without headers. */
    public Reply put(Service service, @Nullable Object body, String path, @Nullable Object... variables) {
        return send(service, HttpMethod.PUT, body, RequestOptions.NONE, path, variables);
    }

    /** As {@link #send}. */
    public Reply put(
            Service service,
            @Nullable Object body,
            RequestOptions options,
            String path,
            @Nullable Object... variables) {
        return send(service, HttpMethod.PUT, body, options, path, variables);
    }

    /** Deletes something, as {@link #send} without headers. */
    public Reply delete(Service service, String path, @Nullable Object... variables) {
        return send(service, HttpMethod.DELETE, null, RequestOptions.NONE, path, variables);
    }

    /** Posts a text, and returns the response with any status except 401. */
    public Reply sendText(Service service, String text, RequestOptions options, String path, Object... variables) {
        HttpHeaders headers = headers(service);
        headers.setContentType(MediaType.valueOf("text/plain;charset=UTF-8"));
        if (!options.idempotencyKey().isEmpty()) {
            headers.set("Idempotency-Key", options.idempotencyKey());
        }
        return exchange(service, HttpMethod.POST, headers, text, path, variables);
    }

    private Reply exchange(
            Service service,
            HttpMethod method,
            HttpHeaders headers,
            @Nullable String body,
            String path,
            @Nullable Object... variables) {
        URI uri = gateway.api(service)
                .resolve(UriComponentsBuilder.fromUriString("/api/v1" + path)
                        .encode()
                        .buildAndExpand(variables)
                        .toUri());
        Reply reply = gateway.send(method, uri, headers, body);
        if (reply.status() == 401) {
            throw new SignInRequiredException();
        }
        ConsistencyCookie.write(request, response, service, reply.headers());
        return reply;
    }

    private HttpHeaders headers(Service service) {
        HttpHeaders headers = gateway.headers(request);
        headers.remove(HttpHeaders.CONTENT_TYPE);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, locale.toLanguageTag());
        headers.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        if (viewer.isKnown()) {
            headers.setBearerAuth(viewer.token());
        }
        ConsistencyCookie.read(request, service).ifPresent(token -> headers.set(ConsistencyCookie.HEADER, token));
        return headers;
    }
}
