package igf.console.service;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * A service's response.
 *
 * @param body JSON; a missing node where there was none
 */
public record Reply(int status, JsonNode body, HttpHeaders headers) {

    public boolean succeeded() {
        return status / 100 == 2;
    }

    public boolean notFound() {
        return status == 404;
    }

    /** For {@code If-Match}; empty where there was none. */
    public String etag() {
        String etag = headers.getFirst(HttpHeaders.ETAG);
        return etag == null ? "" : etag;
    }

    /** Somebody else has changed it since it was read. */
    public boolean overtaken() {
        return status == 412;
    }

    /** What was wrong with what was sent: for the summary of a form and beside its fields. */
    public Trouble trouble() {
        return Trouble.of(body);
    }

    /** Returns the error page for a page whose call failed: a mistake of the viewer's stays one, every other failure is 503. */
    public ResponseStatusException failure() {
        return new ResponseStatusException(
                switch (status) {
                    case 403 -> HttpStatus.FORBIDDEN;
                    case 410 -> HttpStatus.GONE;
                    case 429 -> HttpStatus.TOO_MANY_REQUESTS;
                    default -> status >= 400 && status < 500 ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE;
                });
    }
}
