package igf.client;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

/** The version of a resource that was read or written. Send it as {@code If-Match} with the next change. */
public final class Etag {
    private Etag() {}

    /**
     * Returns the {@code ETag} of a response.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static String of(HttpResponse<?> response) {
        return response.getHeaders()
                .findFirst(HttpHeaders.ETAG)
                .orElseThrow(() -> new IllegalArgumentException("The response has no ETag"));
    }
}
