package igf.console.service;

import igf.console.page.Visit;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks services in the name of who looks at a page, by the calls that anybody's program uses. What a browser has written it also reads:
 * the tokens that say so travel in a cookie.
 */
@Component
public class Services {

    private final Gateway gateway;
    private final JsonMapper json;

    Services(Gateway gateway, JsonMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    /**
     * What is to be shown.
     *
     * @param path like {@code /editions/{edition}/proposals?state={state}}, under {@code /api/v1}
     * @param variables in their order, encoded here
     * @throws ResponseStatusException where there is nothing to show: not found, not yet there, not this person's, not available
     * @throws SignInRequired where the session has ended
     */
    public Reply get(Visit visit, Service service, String path, @Nullable Object... variables) {
        return shown(ask(visit, service, path, variables));
    }

    private static Reply shown(Reply reply) {
        if (reply.status() != 200) {
            throw reply.failure();
        }
        return reply;
    }

    /**
     * What there may not be yet: a missing node for it, or where nobody knows the viewer there.
     *
     * @throws ResponseStatusException as {@link #get} for everything else, so that nobody is shown nothing for "not available"
     */
    public JsonNode known(Visit visit, Service service, String path, @Nullable Object... variables) {
        Reply reply = ask(visit, service, path, variables);
        return reply.status() == 404
                ? JsonMapper.shared().missingNode()
                : shown(reply).body();
    }

    /** The items of a list, as {@link #known}. */
    public Stream<JsonNode> items(Visit visit, Service service, String path, @Nullable Object... variables) {
        return known(visit, service, path, variables).path("items").valueStream();
    }

    /**
     * What there may not be, or not for this person: a missing node then.
     *
     * @throws ResponseStatusException where the service fails, so that nobody is told that there is nothing
     */
    public JsonNode readable(Visit visit, Service service, String path, @Nullable Object... variables) {
        Reply reply = answered(visit, service, path, variables);
        return reply.succeeded() ? reply.body() : JsonMapper.shared().missingNode();
    }

    /** As {@link #readable}, with the {@code ETag} and the reason why there is nothing. */
    public Reply answered(Visit visit, Service service, String path, @Nullable Object... variables) {
        Reply reply = ask(visit, service, path, variables);
        if (reply.status() >= 500) {
            throw reply.failure();
        }
        return reply;
    }

    /** As {@link #get}, but whatever the service says, for pages that show something without it too. */
    public Reply ask(Visit visit, Service service, String path, @Nullable Object... variables) {
        return exchange(visit, service, HttpMethod.GET, headers(visit, service), null, path, variables);
    }

    /**
     * Does something. Refusals come back, for the form to show.
     *
     * @param body made JSON; null for none
     * @throws ResponseStatusException unavailable, where it is neither done nor refused
     */
    public Reply send(
            Visit visit,
            Service service,
            HttpMethod method,
            @Nullable Object body,
            RequestOptions how,
            String path,
            @Nullable Object... variables) {
        HttpHeaders inward = headers(visit, service);
        if (body != null) {
            boolean patch = method.equals(HttpMethod.PATCH);
            inward.setContentType(
                    patch ? MediaType.valueOf("application/merge-patch+json") : MediaType.APPLICATION_JSON);
        }
        if (!how.etag().isEmpty()) {
            inward.set(HttpHeaders.IF_MATCH, how.etag());
        }
        if (!how.once().isEmpty()) {
            inward.set("Idempotency-Key", how.once());
        }
        String text = body == null ? null : json.writeValueAsString(body);
        Reply reply = exchange(visit, service, method, inward, text, path, variables);
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

    /** As {@link #send}, of text as somebody has pasted it. */
    public Reply sendText(
            Visit visit, Service service, String text, RequestOptions how, String path, Object... variables) {
        HttpHeaders inward = headers(visit, service);
        inward.setContentType(MediaType.valueOf("text/plain;charset=UTF-8"));
        if (!how.once().isEmpty()) {
            inward.set("Idempotency-Key", how.once());
        }
        return exchange(visit, service, HttpMethod.POST, inward, text, path, variables);
    }

    private Reply exchange(
            Visit visit,
            Service service,
            HttpMethod method,
            HttpHeaders inward,
            @Nullable String body,
            String path,
            @Nullable Object... variables) {
        URI uri = gateway.api(service)
                .resolve(UriComponentsBuilder.fromUriString("/api/v1" + path)
                        .encode()
                        .buildAndExpand(variables)
                        .toUri());
        Reply reply = gateway.send(method, uri, inward, body);
        if (reply.status() == 401) {
            throw new SignInRequired();
        }
        ConsistencyCookie.note(visit, service, reply.headers());
        return reply;
    }

    private HttpHeaders headers(Visit visit, Service service) {
        HttpHeaders inward = gateway.headers(visit.request());
        inward.remove(HttpHeaders.CONTENT_TYPE);
        inward.set(HttpHeaders.ACCEPT_LANGUAGE, visit.locale().toLanguageTag());
        inward.set(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        if (visit.visitor().isKnown()) {
            inward.setBearerAuth(visit.visitor().token());
        }
        ConsistencyCookie.by(visit, service).ifPresent(token -> inward.set(ConsistencyCookie.HEADER, token));
        return inward;
    }
}
