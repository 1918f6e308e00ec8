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
 * Shared code of the pages behind mailed links. The token in the address is the only credential; the pages need no
 * session and no cookie. Forms redirect to the page, so that reloading sends nothing.
 */
@Component
public final class MailedLinks {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Gateway gateway;
    private final JsonMapper json;

    MailedLinks(Gateway gateway, JsonMapper json) {
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

    /** Sets headers that forbid loading from other origins, indexing, caching, and sending the address as referrer. */
    public static void setSecurityHeaders(PageContext context) {
        HttpServletResponse response = context.response();
        response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private record UnusableLink(String why) {}

    /**
     * Shows why a link cannot be used.
     *
     * @param done reason to show if the viewer has just used the link; otherwise null
     * @throws ResponseStatusException see {@link Reply#toException}, for any status other than 404 and 410
     */
    public static String showClosed(String template, Reply reply, @Nullable String done, PageContext context) {
        if (reply.status() != 404 && reply.status() != 410) {
            throw reply.toException();
        }
        context.response().setStatus(done == null ? reply.status() : 200);
        return context.show(template, new UnusableLink(reply.isNotFound() ? "unknown" : done == null ? "ended" : done));
    }

    /**
     * Posts the form as JSON.
     *
     * @throws ResponseStatusException 503 unless the service responds with 2xx or 4xx
     */
    public Reply post(Service service, String path, Object body, HttpServletRequest request) {
        return send(HttpMethod.POST, service, path, body, request);
    }

    /** Puts the form as JSON, as {@link #post}. */
    Reply put(Service service, String path, Object body, HttpServletRequest request) {
        return send(HttpMethod.PUT, service, path, body, request);
    }

    private Reply send(HttpMethod method, Service service, String path, Object body, HttpServletRequest request) {
        HttpHeaders headers = gateway.headers(request);
        headers.setContentType(MediaType.APPLICATION_JSON);
        // A mail that this call triggers is written in the page's language.
        headers.set(
                HttpHeaders.ACCEPT_LANGUAGE,
                RequestContextUtils.getLocale(request).toLanguageTag());
        Reply reply = gateway.send(method, uri(service, path), headers, json.writeValueAsString(body));
        if (!reply.isSuccess() && reply.status() / 100 != 4) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return reply;
    }

    public static ResponseEntity<Void> redirect(String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(page))
                .build();
    }

    private URI uri(Service service, String path) {
        return gateway.api(service).resolve("/api/v1" + path);
    }
}
