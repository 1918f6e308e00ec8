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

/** Says who calls, and carries the newest consistency token of each service from its writes to whatever follows. */
@ClientFilter({"/api/v1/**", "/mailbox/**", "/mailbox", "/demo/**"})
final class CallHeaders {
    private static final String CONSISTENCY = "Consistency-Token";

    /** Goes with a call from the thread that makes it to the one that sends it. */
    record Said(CallOptions options) implements PropagatedContextElement {}

    private volatile Consistency consistency = new Consistency();
    private volatile @Nullable String authorization;

    /** Where tokens are kept from now on. */
    void share(Consistency shared) {
        consistency = shared;
    }

    /** What the next calls show. */
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
        PropagatedContext.getOrEmpty().find(Said.class).ifPresent(said -> say(said.options(), request));
    }

    private static void say(CallOptions options, MutableHttpRequest<?> request) {
        boolean reads = request.getMethod() == HttpMethod.GET;
        if (options.key() != null && request.getMethod() == HttpMethod.POST) {
            request.header("Idempotency-Key", options.key());
        }
        if (options.known() != null && reads) {
            request.header(HttpHeaders.IF_NONE_MATCH, options.known());
        }
        if (options.instant() != null && reads) {
            request.uri(UriBuilder.of(request.getUri())
                    .queryParam("asOf", options.instant().toString())
                    .build());
        }
        if (options.patience() != null) {
            request.header("Prefer", "wait=" + options.patience().toSeconds());
        }
    }

    @ResponseFilter
    void response(HttpRequest<?> request, HttpResponse<?> response) {
        response.getHeaders().findFirst(CONSISTENCY).ifPresent(token -> consistency.note(request.getPath(), token));
    }

    /** Here, and not around the call: there "not found" would have become null. */
    @ResponseFilter
    void refusal(HttpClientResponseException refused) {
        throw ProblemException.of(refused.getResponse());
    }
}
