package igf.gateway.service;

import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service's response with its body as text. */
public record ServiceResponse(HttpStatusCode status, HttpHeaders headers, String body) {

    private static final List<String> FORWARDED_HEADERS = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.WWW_AUTHENTICATE,
            "Consistency-Token");

    public boolean isSuccess() {
        return status.is2xxSuccessful();
    }

    public boolean isNotFound() {
        return status.value() == 404;
    }

    /** Returns the body as JSON, or a missing node if it is not JSON. */
    public JsonNode json() {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException e) {
            return JsonMapper.shared().missingNode();
        }
    }

    /** Returns this response for the caller, with the headers that are forwarded. */
    public ResponseEntity<String> toResponseEntity() {
        HttpHeaders forwarded = new HttpHeaders();
        FORWARDED_HEADERS.forEach(name -> forwarded.addAll(name, headers.getOrEmpty(name)));
        return ResponseEntity.status(status).headers(forwarded).body(body);
    }
}
