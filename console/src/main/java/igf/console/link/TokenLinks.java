package igf.console.link;

import igf.console.page.PageContext;
import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Common parts of pages behind a mailed link. The token in the address is the only credential; no session and no
 * cookie is needed. Forms redirect to the page, so that reloading sends nothing.
 */
@Component
public final class TokenLinks {

    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Gateway gateway;
    private final JsonMapper json;

    TokenLinks(Gateway gateway, JsonMapper json) {
        this.gateway = gateway;
        this.json = json;
    }

    /**
     * Reads the subject of a link and sets the page's headers.
     *
     * @param path such as {@code /invitations/{token}}
     */
    public Reply get(Service service, String path, PageContext context) {
        setSecurityHeaders(context);
        return gateway.send(HttpMethod.GET, uri(service, path), gateway.headers(context.request()), null);
    }

    /** Forbids to load from other origins, to store the page, and to pass on its address. */
    public static void setSecurityHeaders(PageContext context) {
        HttpServletResponse response = context.response();
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /**
     * Whether a link can be used. If not, the model says why.
     *
     * @throws ResponseStatusException 503 if no service knows
     */
    public static boolean isOpen(Reply answer, PageContext context) {
        return isOpen(answer, null, context);
    }

    /** @param done why it is closed if the viewer has just used it, otherwise null */
    public static boolean isOpen(Reply answer, @Nullable String done, PageContext context) {
        switch (answer.status()) {
            case 200 -> {
                return true;
            }
            case 404, 410 -> {
                context.response().setStatus(done == null ? answer.status() : 200);
                context.addAttribute("why", answer.isNotFound() ? "unknown" : done == null ? "ended" : done);
                return false;
            }
            default -> throw answer.toException();
        }
    }

    /**
     * Sends what the form says.
     *
     * @throws ResponseStatusException 503 if it is neither accepted nor rejected
     */
    public Reply send(Service service, String path, Object body, HttpServletRequest request) {
        HttpHeaders headers = gateway.headers(request);
        headers.setContentType(MediaType.APPLICATION_JSON);
        // A mail that this call triggers is written in the page's language.
        headers.set(
                HttpHeaders.ACCEPT_LANGUAGE,
                RequestContextUtils.getLocale(request).toLanguageTag());
        Reply result = gateway.send(HttpMethod.POST, uri(service, path), headers, json.writeValueAsString(body));
        if (!result.isSuccess() && result.status() / 100 != 4) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return result;
    }

    /** Redirects to the page. */
    public static ResponseEntity<Void> redirect(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private URI uri(Service service, String path) {
        return gateway.api(service).resolve("/api/v1" + path);
    }
}
