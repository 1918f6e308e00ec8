package igf.console.link;

import static igf.console.service.Json.string;

import igf.api.link.SignInToken;
import igf.console.login.LinkCookie;
import igf.console.login.LinkLogoutHandler;
import igf.console.login.RequestedPage;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /links}: requests a sign-in link by mail. {@code /links/{token}}: signs in with the link. */
@Controller
@RequestMapping("/links")
class LinkPage {

    private static final Set<String> NOTES = Set.of("sent", "address", "limited", "over", "submit");

    private final MailedLinks links;
    private final LinkCookie cookie;
    private final LinkLogoutHandler logoutHandler;
    private final RequestedPage requestedPage;

    LinkPage(MailedLinks links, LinkCookie cookie, LinkLogoutHandler logoutHandler, RequestedPage requestedPage) {
        this.links = links;
        this.cookie = cookie;
        this.logoutHandler = logoutHandler;
        this.requestedPage = requestedPage;
    }

    private record RequestModel(String purpose, String note) {}

    @GetMapping
    String showRequestForm(
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "ME") String purpose,
            PageContext context) {
        MailedLinks.setSecurityHeaders(context);
        return context.show("link-ask", new RequestModel(validPurpose(purpose), NOTES.contains(note) ? note : ""));
    }

    /** Requests a link. The response does not reveal whether the address is known. */
    @PostMapping
    ResponseEntity<Void> request(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "ME") String purpose,
            HttpServletRequest request) {
        Reply reply = links.post(
                Service.PARTICIPATION, "/links", Map.of("email", email, "purpose", validPurpose(purpose)), request);
        String note = reply.isSuccess() ? "sent" : reply.status() == 429 ? "limited" : "address";
        return MailedLinks.redirect("/links?note=" + note + "&purpose=" + validPurpose(purpose));
    }

    /** Returns {@code SUBMIT} (own data and proposals) or {@code ME} (own data only, the default). */
    private static String validPurpose(String purpose) {
        return purpose.equals("SUBMIT") ? purpose : "ME";
    }

    /** @param replaces whether using the link replaces another sign-in */
    private record Model(String token, String address, boolean replaces) {}

    @GetMapping("/{token:[A-Za-z0-9_-]+}")
    String show(@PathVariable String token, PageContext context) {
        Reply reply = links.get(Service.PARTICIPATION, "/links/" + token, context);
        if (reply.status() != 200) {
            return MailedLinks.showClosed("proof-closed", reply, null, context);
        }
        boolean replaces = cookie.read(context.request()).isPresent();
        return context.show("link", new Model(token, string(reply.body(), "address"), replaces));
    }

    /** Replaces another sign-in only if the user has confirmed it. */
    @PostMapping("/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> signIn(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean replace,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (cookie.read(request).isPresent() && !replace) {
            return MailedLinks.redirect("/links/" + token);
        }
        Reply reply = links.post(Service.PARTICIPATION, "/links/" + token, Map.of(), request);
        if (!reply.isSuccess()) {
            return MailedLinks.redirect("/links/" + token);
        }
        cookie.read(request).ifPresent(logoutHandler::revoke);
        var signedIn = reply.bodyAs(SignInToken.class);
        Duration maxAge = Duration.between(Instant.now(), signedIn.expiresAt());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(requestedPage
                        .remove(request, response)
                        .orElse(signedIn.scopes().contains("submit") ? "/home" : "/me")))
                .header(HttpHeaders.SET_COOKIE, cookie.create(signedIn.token(), maxAge))
                .build();
    }
}
