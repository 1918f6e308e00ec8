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

/** Adds the caller's credential, and the newest consistency token of each service to later calls. */
@ClientFilter({"/api/v1/**", "/mailbox/**", "/mailbox", "/demo/**"})
final class CallHeaders {
    private static final String CONSISTENCY = "Consistency-Token";

    /** Carries the options of a call from the caller's thread to the one that sends it. */
    record CurrentOptions(CallOptions options) implements PropagatedContextElement {}

    private volatile Consistency consistency = new Consistency();
    private volatile @Nullable String authorization;

    /** Sets where tokens are stored. */
    void share(Consistency shared) {
        consistency = shared;
    }

    /** Sets the credential of the next calls. */
    void authorization(@Nullable String header) {
        authorization = header;
    }

    @RequestFilter
    void request(MutableHttpRequest<?> request) {
        String shown = authorization;
        if (shown != null) {
            request.header("Authorization", shown);
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

    /** A filter rather than code around the call, where "not found" would have become null. */
    @ResponseFilter
    void throwProblem(HttpClientResponseException refused) {
        throw ProblemException.of(refused.getResponse());
    }
}
