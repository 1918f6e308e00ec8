package igf.gateway.proof;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import igf.gateway.inner.Answer;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.inner.TokenLinks;
import igf.gateway.login.PersonCookie;
import igf.gateway.page.Edition;
import igf.gateway.page.Editions;
import igf.gateway.page.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** {@code /me}: the own registrations of whoever has signed in by a link. */
@Controller
@RequestMapping("/me")
class OwnPage {

    private final Backends backends;
    private final InnerClient inner;
    private final PersonCookie cookie;
    private final Editions editions;

    OwnPage(Backends backends, InnerClient inner, PersonCookie cookie, Editions editions) {
        this.backends = backends;
        this.inner = inner;
        this.cookie = cookie;
        this.editions = editions;
    }

    record Registration(String id, String edition, String state, String attendance) {

        static Registration of(JsonNode json, Editions editions) {
            String edition = json.path("edition").asString("");
            return new Registration(
                    json.path("id").asString(""),
                    editions.named(edition).map(Edition::name).orElse(edition),
                    json.path("state").asString(""),
                    json.path("attendance").asString(""));
        }

        public boolean confirmed() {
            return state.equals("CONFIRMED");
        }
    }

    @GetMapping
    String show(HttpServletRequest request, HttpServletResponse response, Visit visit, Model model) {
        TokenLinks.secure(response);
        var credential = cookie.of(request);
        if (credential.isEmpty()) {
            return "redirect:/links";
        }
        Answer answer = inner.get(at("/people/me"), PersonCookie.bearer(credential.get()));
        if (answer.status().value() == 401) {
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.clear());
            return "redirect:/links";
        }
        if (!answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        List<Registration> registrations = StreamSupport.stream(
                        answer.json().path("registrations").spliterator(), false)
                .map(one -> Registration.of(one, editions))
                .toList();
        model.addAttribute("registrations", registrations);
        return "me";
    }

    @PostMapping("/registrations/{id}/cancel")
    ResponseEntity<Void> cancel(@PathVariable UUID id, HttpServletRequest request) {
        cookie.of(request)
                .ifPresent(credential -> inner.send(
                        HttpMethod.DELETE, at("/registrations/" + id), PersonCookie.bearer(credential), null));
        return TokenLinks.show("/me");
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/links"))
                .header(HttpHeaders.SET_COOKIE, cookie.clear())
                .build();
    }

    private URI at(String path) {
        return backends.participation().resolve("/api/v1" + path);
    }
}
