package igf.console.link;

import static igf.console.service.Json.string;

import igf.api.link.LinkRequestSignedIn;
import igf.console.login.LinkSignOut;
import igf.console.login.PersonCookie;
import igf.console.login.SavedPage;
import igf.console.page.Visit;
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
    private final PersonCookie cookie;
    private final LinkSignOut signOut;
    private final SavedPage wanted;

    LinkPage(TokenLinks links, PersonCookie cookie, LinkSignOut signOut, SavedPage wanted) {
        this.links = links;
        this.cookie = cookie;
        this.signOut = signOut;
        this.wanted = wanted;
    }

    @GetMapping
    String ask(
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "ME") String purpose,
            Visit visit) {
        TokenLinks.secure(visit);
        visit.put("purpose", known(purpose));
        visit.put("note", note != null && NOTES.contains(note) ? note : "");
        return "link-ask";
    }

    /** The response does not reveal whether the address is known. */
    @PostMapping
    ResponseEntity<Void> request(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "ME") String purpose,
            HttpServletRequest request) {
        Reply answer =
                links.send(Service.PARTICIPATION, "/links", Map.of("email", email, "purpose", known(purpose)), request);
        String note = answer.succeeded() ? "sent" : answer.status() == 429 ? "limited" : "address";
        return TokenLinks.show("/links?note=" + note + "&purpose=" + known(purpose));
    }

    /** Returns the purpose: the person's own data, or proposals as well. */
    private static String known(String purpose) {
        return purpose.equals("SUBMIT") ? purpose : "ME";
    }

    @GetMapping("/{token:[A-Za-z0-9_-]+}")
    String show(@PathVariable String token, Visit visit) {
        Reply answer = links.ask(Service.PARTICIPATION, "/links/" + token, visit);
        if (!TokenLinks.isOpen(answer, visit)) {
            return "proof-closed";
        }
        JsonNode link = answer.body();
        visit.put("token", token);
        visit.put("address", string(link, "address"));
        visit.put("purpose", string(link, "purpose"));
        visit.put("until", string(link, "expiresAt"));
        visit.put("replaces", cookie.of(visit.request()).isPresent());
        return "link";
    }

    /** Replaces another sign-in only if the user has confirmed it. */
    @PostMapping("/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> signIn(
            @PathVariable String token,
            @RequestParam(defaultValue = "false") boolean replace,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (cookie.of(request).isPresent() && !replace) {
            return TokenLinks.show("/links/" + token);
        }
        Reply answer = links.send(Service.PARTICIPATION, "/links/" + token, Map.of(), request);
        if (!answer.succeeded()) {
            return TokenLinks.show("/links/" + token);
        }
        cookie.of(request).ifPresent(signOut::revoke);
        var given = answer.as(LinkRequestSignedIn.class);
        Duration lasts = Duration.between(Instant.now(), given.expiresAt());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(
                        wanted.take(request, response).orElse(given.scopes().contains("submit") ? "/home" : "/me")))
                .header(HttpHeaders.SET_COOKIE, cookie.set(given.token(), lasts))
                .build();
    }
}
