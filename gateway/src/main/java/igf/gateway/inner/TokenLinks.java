package igf.gateway.inner;

import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.support.RequestContextUtils;
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

    /** Whose links they are. */
    public enum Of {
        PROPOSALS,
        PARTICIPATION
    }

    /** What the link is about; the page's headers are set. @param path like {@code /invitations/{token}} */
    public Answer ask(String path, HttpServletRequest request, HttpServletResponse response) {
        return askOf(Of.PROPOSALS, path, request, response);
    }

    public Answer askOf(Of of, String path, HttpServletRequest request, HttpServletResponse response) {
        secure(response);
        return inner.get(at(of, path), headers.of(request));
    }

    /** Nothing is loaded from elsewhere, nothing is kept, and no address of such a page is told to another. */
    public static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Whether a link can be used; if not, the model says why.
     *
     * @throws ProblemException unavailable, if nobody knows
     */
    public static boolean isOpen(Answer answer, HttpServletResponse response, Model model) {
        return isOpen(answer, null, response, model);
    }

    /** @param done why it is closed, where the one who asks has just closed it by using it; null otherwise */
    public static boolean isOpen(Answer answer, @Nullable String done, HttpServletResponse response, Model model) {
        switch (answer.status().value()) {
            case 200 -> {
                return true;
            }
            case 404, 410 -> {
                response.setStatus(done == null ? answer.status().value() : 200);
                model.addAttribute("why", answer.unknown() ? "unknown" : done == null ? "ended" : done);
                return false;
            }
            default -> throw ProblemException.notShown(answer.status().value());
        }
    }

    /** @throws ProblemException unavailable, if it is neither taken nor refused */
    public Answer send(String path, Object body, HttpServletRequest request) {
        return sendTo(Of.PROPOSALS, path, body, request);
    }

    /** @throws ProblemException unavailable, if it is neither taken nor refused */
    public Answer sendTo(Of of, String path, Object body, HttpServletRequest request) {
        HttpHeaders inward = headers.of(request);
        inward.setContentType(MediaType.APPLICATION_JSON);
        // The language of the page, in which a mail that is asked for is written.
        inward.set(
                HttpHeaders.ACCEPT_LANGUAGE,
                RequestContextUtils.getLocale(request).toLanguageTag());
        Answer result = inner.send(HttpMethod.POST, at(of, path), inward, json.writeValueAsString(body));
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

    private URI at(Of of, String path) {
        URI base = of == Of.PROPOSALS ? backends.proposal() : backends.participation();
        return base.resolve("/api/v1" + path);
    }
}
