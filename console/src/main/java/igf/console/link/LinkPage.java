package igf.console.link;

import static igf.console.service.Json.string;

import igf.api.link.LinkRequestSignedIn;
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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** {@code /links}: requests a link; {@code /links/{token}} signs in by one. */
@Controller
@RequestMapping("/links")
class LinkPage {

    private static final Set<String> NOTES = Set.of("sent", "address", "limited", "over", "submit");

    private final TokenLinks links;
    private final LinkCookie cookie;
    private final LinkLogoutHandler signOut;
    private final RequestedPage requestedPage;

    LinkPage(TokenLinks links, LinkCookie cookie, LinkLogoutHandler signOut, RequestedPage wanted) {
        this.links = links;
        this.cookie = cookie;
        this.signOut = signOut;
        this.requestedPage = wanted;
    }

    @GetMapping
    String showRequestForm(
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "ME") String purpose,
            PageContext context) {
        TokenLinks.setSecurityHeaders(context);
        context.addAttribute("purpose", validPurpose(purpose));
        context.addAttribute("note", note != null && NOTES.contains(note) ? note : "");
        return "link-ask";
    }

    /** The response does not reveal whether the address is known. */
    @PostMapping
    ResponseEntity<Void> request(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "ME") String purpose,
            HttpServletRequest request) {
        Reply answer = links.send(
                Service.PARTICIPATION, "/links", Map.of("email", email, "purpose", validPurpose(purpose)), request);
        String note = answer.isSuccess() ? "sent" : answer.status() == 429 ? "limited" : "address";
        return TokenLinks.redirect("/links?note=" + note + "&purpose=" + validPurpose(purpose));
    }

    /** Returns the purpose: the person's own data, or proposals as well. */
    private static String validPurpose(String purpose) {
        return purpose.equals("SUBMIT") ? purpose : "ME";
    }

    @GetMapping("/{token:[A-Za-z0-9_-]+}")
    String show(@PathVariable String token, PageContext context) {
        Reply answer = links.get(Service.PARTICIPATION, "/links/" + token, context);
        if (!TokenLinks.isOpen(answer, context)) {
            return "proof-closed";
        }
        JsonNode link = answer.body();
        context.addAttribute("token", token);
        context.addAttribute("address", string(link, "address"));
        context.addAttribute("purpose", string(link, "purpose"));
        context.addAttribute("until", string(link, "expiresAt"));
        context.addAttribute("replaces", cookie.read(context.request()).isPresent());
        return "link";
    }

    /** Replaces another sign-in only if the user has confirmed it. */
    @PostMapping("/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> signIn(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean replace,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (cookie.read(request).isPresent() && !replace) {
            return TokenLinks.redirect("/links/" + token);
        }
        Reply answer = links.send(Service.PARTICIPATION, "/links/" + token, Map.of(), request);
        if (!answer.isSuccess()) {
            return TokenLinks.redirect("/links/" + token);
        }
        cookie.read(request).ifPresent(signOut::revoke);
        var given = answer.bodyAs(LinkRequestSignedIn.class);
        Duration lasts = Duration.between(Instant.now(), given.expiresAt());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(requestedPage
                        .remove(request, response)
                        .orElse(given.scopes().contains("submit") ? "/home" : "/me")))
                .header(HttpHeaders.SET_COOKIE, cookie.create(given.token(), lasts))
                .build();
    }
}
