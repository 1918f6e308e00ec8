package igf.console.service;

import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * A service's response.
 *
 * @param body JSON; a missing node if the body is not JSON
 */
public record Reply(int status, JsonNode body, HttpHeaders headers) {

    private static final Pattern WITH_CONTENT = Pattern.compile("(\"\\d+)-[0-9a-f]+\"");

    public <T> T bodyAs(Class<T> type) {
        return Json.as(body, type);
    }

    public boolean isSuccess() {
        return status / 100 == 2;
    }

    public boolean isNotFound() {
        return status == 404;
    }

    /** Returns the version in the {@code ETag} for {@code If-Match}, with quotes; or an empty text. */
    public String etag() {
        String etag = headers.getFirst(HttpHeaders.ETAG);
        return etag == null ? "" : WITH_CONTENT.matcher(etag).replaceFirst("$1\"");
    }

    /** Whether another user has changed the resource since it was read. */
    public boolean isPreconditionFailed() {
        return status == 412;
    }

    /** Returns the errors of the problem document in the body. */
    public FormErrors formErrors() {
        return FormErrors.of(body);
    }

    /**
     * Returns the exception that shows a failed call as an error page. The statuses 403, 410 and 429 stay, other client
     * errors become 404, and everything else becomes 503.
     */
    public ResponseStatusException toException() {
        return new ResponseStatusException(
                switch (status) {
                    case 403 -> HttpStatus.FORBIDDEN;
                    case 410 -> HttpStatus.GONE;
                    case 429 -> HttpStatus.TOO_MANY_REQUESTS;
                    default -> status >= 400 && status < 500 ? HttpStatus.NOT_FOUND : HttpStatus.SERVICE_UNAVAILABLE;
                });
    }
}
