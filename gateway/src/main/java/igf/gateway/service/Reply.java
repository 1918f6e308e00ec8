package igf.gateway.service;

import igf.gateway.inner.Answer;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/**
 * What a service has answered to a page.
 *
 * @param body JSON; a missing node where there was none
 * @param etag for {@code If-Match}, empty where there was none
 */
public record Reply(int status, JsonNode body, String etag) {

    static Reply of(Answer answer) {
        String etag = answer.headers().getFirst(HttpHeaders.ETAG);
        return new Reply(answer.status().value(), answer.json(), etag == null ? "" : etag);
    }

    public boolean succeeded() {
        return status / 100 == 2;
    }

    /** Somebody else has changed it since it was read. */
    public boolean overtaken() {
        return status == 412;
    }

    /** What was wrong with what was sent: for the summary of a form and beside its fields. */
    public Trouble trouble() {
        return Trouble.of(body);
    }
}
