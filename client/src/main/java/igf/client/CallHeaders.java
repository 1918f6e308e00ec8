package igf.client;

import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.core.propagation.PropagatedContextElement;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.annotation.ClientFilter;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.client.exceptions.HttpClientResponseException;
import io.micronaut.http.uri.UriBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Adds the caller's credential, the service's newest consistency token and the call's options to each request. Stores
 * the tokens of responses.
 */
@ClientFilter({"/api/v1/**", "/mailbox/**", "/mailbox", "/demo/**"})
final class CallHeaders {
    private static final String CONSISTENCY = "Consistency-Token";

    /** Passes the options of a call from the caller's thread to the thread that sends the request. */
    record CurrentOptions(CallOptions options) implements PropagatedContextElement {}

    private volatile Consistency consistency = new Consistency();
    private volatile @Nullable String authorization;

    /** Sets the store of consistency tokens. */
    void share(Consistency shared) {
        consistency = shared;
    }

    /** Sets the {@code Authorization} header of the next calls; null for none. */
    void authorization(@Nullable String header) {
        authorization = header;
    }

    @RequestFilter
    void request(MutableHttpRequest<?> request) {
        String header = authorization;
        if (header != null) {
            request.header("Authorization", header);
        }
        consistency.token(request.getPath()).ifPresent(token -> request.header(CONSISTENCY, token));
        PropagatedContext.getOrEmpty()
                .find(CurrentOptions.class)
                .ifPresent(current -> addHeaders(current.options(), request));
    }

    private static void addHeaders(CallOptions options, MutableHttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET;
        if (options.idempotencyKey() != null && request.getMethod() == HttpMethod.POST) {
            request.header("Idempotency-Key", options.idempotencyKey());
        }
        if (options.etag() != null && reads) {
            request.header(HttpHeaders.IF_NONE_MATCH, options.etag());
        }
        if (options.instant() != null && reads) {
            request.uri(UriBuilder.of(request.getUri())
                    .queryParam("asOf", options.instant().toString())
                    .build());
        }
        if (options.maxWait() != null) {
            request.header("Prefer", "wait=" + options.maxWait().toSeconds());
        }
    }

    @ResponseFilter
    void response(HttpRequest<?> request, HttpResponse<?> response) {
        response.getHeaders().findFirst(CONSISTENCY).ifPresent(token -> consistency.store(request.getPath(), token));
    }

    /** Converts error responses to exceptions. It is a filter, because Micronaut would return null for 404. */
    @ResponseFilter
    void throwProblem(HttpClientResponseException refused) {
        throw ProblemException.of(refused.getResponse());
    }
}
