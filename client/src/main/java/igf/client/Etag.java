package igf.client;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;

/** The version of a thing that was read or written, to be sent as {@code If-Match} with its next change. */
public final class Etag {
    private Etag() {}

    /**
     * Returns the {@code ETag} of an answer.
     *
     * @throws IllegalArgumentException if it has none
     */
    public static String of(HttpResponse<?> answer) {
        return answer.getHeaders()
                .findFirst(HttpHeaders.ETAG)
                .orElseThrow(() -> new IllegalArgumentException("The answer has no ETag"));
    }
}
