package igf.client;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.util.Optional;

/**
 * A value that was read or written, with its version.
 *
 * @param etag version to send as {@code If-Match} with the next change
 */
public record Versioned<T>(T body, String etag) {

    /**
     * Returns the body and ETag of a response.
     *
     * @throws IllegalArgumentException if it has no body or no {@code ETag}
     */
    public static <T> Versioned<T> of(HttpResponse<T> response) {
        return new Versioned<>(
                response.getBody().orElseThrow(() -> new IllegalArgumentException("The response has no body")),
                Etag.of(response));
    }

    /**
     * Returns the body and ETag if the resource differs from the caller's copy; empty for 304. See {@link
     * CallOptions#ifChangedSince}.
     */
    public static <T> Optional<Versioned<T>> ifChanged(HttpResponse<T> response) {
        return response.code() == HttpStatus.NOT_MODIFIED.getCode() ? Optional.empty() : Optional.of(of(response));
    }
}
