package igf.client;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Optional;

/**
 * What was read or written, with its version.
 *
 * @param etag to be sent as {@code If-Match} with the next change
 */
public record Versioned<T>(T body, String etag) {

    /**
     * Takes an answer apart.
     *
     * @throws IllegalArgumentException if it has no body or no {@code ETag}
     */
    public static <T> Versioned<T> of(HttpResponse<T> answer) {
        return new Versioned<>(
                answer.getBody().orElseThrow(() -> new IllegalArgumentException("The answer has no body")),
                Etag.of(answer));
    }

    /** What came if it is another than the caller knows; empty for 304. See {@link CallOptions#ifChangedSince}. */
    public static <T> Optional<Versioned<T>> ifChanged(HttpResponse<T> answer) {
        return answer.code() == HttpStatus.NOT_MODIFIED.getCode() ? Optional.empty() : Optional.of(of(answer));
    }
}
