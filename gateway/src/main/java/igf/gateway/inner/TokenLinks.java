package igf.gateway.inner;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What pages behind a mailed link have in common. The token in the address is the only credential, so no session and no cookie
 * is needed; answering leads back to the page, so that going back or reloading sends nothing.
 */
@Component
public final class TokenLinks {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Backends backends;
    private final InnerClient inner;
    private final InnerHeaders headers;
    private final JsonMapper json;

    TokenLinks(Backends backends, InnerClient inner, InnerHeaders headers, JsonMapper json) {
        this.backends = backends;
        this.inner = inner;
        this.headers = headers;
        this.json = json;
    }

    /** What the link is about; the page's headers are set. @param path like {@code /invitations/{token}} */
    public Answer ask(String path, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        return inner.get(at(path), headers.of(request));
    }

    /** @throws ProblemException unavailable, if it is neither taken nor refused */
    public Answer send(String path, Object body, HttpServletRequest request) {
        HttpHeaders inward = headers.of(request);
        inward.setContentType(MediaType.APPLICATION_JSON);
        Answer result = inner.send(HttpMethod.POST, at(path), inward, json.writeValueAsString(body));
        if (!result.succeeded() && !result.status().is4xxClientError()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        return result;
    }

    /** Back to a page; if it is unknown or ended in the meantime, the page itself says so. */
    public static ResponseEntity<Void> show(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private URI at(String path) {
        return backends.proposals().base().resolve("/api/v1" + path);
    }
}
