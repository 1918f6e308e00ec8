package igf.console.registration;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import igf.console.link.TokenLinks;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Trouble;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /registrations/confirm/{token}}: the owner of an address corrects and confirms a registration that somebody
 * else has made. {@code /registrations/not-me/{token}} cancels it.
 */
@Controller
@RequestMapping("/registrations")
class ConfirmationPage {

    private static final String PATH = "/registrations/confirmations";
    private static final List<String> NEEDED = List.of("name", "stakeholderGroup", "accept");

    private final TokenLinks links;
    private final Clock clock = Clock.systemUTC();

    ConfirmationPage(TokenLinks links) {
        this.links = links;
    }

    @GetMapping("/confirm/{token:[A-Za-z0-9_-]+}")
    String show(@PathVariable String token, @RequestParam(required = false) @Nullable String note, Visit visit) {
        if ("done".equals(note)) {
            TokenLinks.secure(visit);
            return "confirmed";
        }
        Reply answer = claim(token, visit);
        return TokenLinks.isOpen(answer, visit)
                ? page(answer, PersonFields.of(answer.body().path("claim")), visit)
                : "proof-closed";
    }

    private record Confirmation(@JsonUnwrapped PersonFields.Said person, String token, String codeOfConduct) {}

    /** Registers the person. The link stays valid until this succeeds, so that errors can be corrected. */
    @PostMapping("/confirm/{token:[A-Za-z0-9_-]+}")
    String confirm(@PathVariable String token, @RequestParam Map<String, String> form, Visit visit) {
        Reply claim = claim(token, visit);
        if (!TokenLinks.isOpen(claim, visit)) {
            return "proof-closed";
        }
        Map<String, String> typed = PersonFields.typed(form);
        typed.put("email", string(claim.body().path("claim"), "email"));
        if (!form.containsKey("stakeholderGroup")) {
            typed.put("stakeholderGroup", string(claim.body().path("claim"), "stakeholderGroup"));
        }
        List<Trouble.Flaw> lacking = PersonFields.lacking(typed, NEEDED, visit);
        if (!lacking.isEmpty()) {
            visit.invalid("register.incomplete", lacking);
            return page(claim, typed, visit);
        }
        var body = new Confirmation(
                PersonFields.said(typed), token, occasion(claim, visit).code());
        Reply answer = links.send(Service.PARTICIPATION, PATH, body, visit.request());
        if (answer.status() == 201) {
            return visit.redirect("/registrations/confirm/" + token + "?note=done");
        }
        visit.refused(answer);
        visit.put("trouble", refusal(answer, visit));
        return page(claim, typed, visit);
    }

    private Trouble refusal(Reply answer, Visit visit) {
        String key = switch (answer.status()) {
            case 409 -> isOver(answer) ? "confirm.over" : "confirm.already";
            case 404, 410 -> "proof.ended.detail";
            default -> "confirm.invalid";
        };
        return visit.trouble(key);
    }

    private static boolean isOver(Reply answer) {
        return answer.body()
                .path("violations")
                .valueStream()
                .anyMatch(one -> string(one, "rule").equals("EDITION_OVER"));
    }

    private Reply claim(String token, Visit visit) {
        return links.ask(Service.PARTICIPATION, PATH + "/" + token, visit);
    }

    private RegistrationEdition occasion(Reply claim, Visit visit) {
        String edition = string(claim.body(), "edition");
        return RegistrationEdition.of(
                visit.services().read(Service.PROPOSAL, "/editions/{edition}", edition), clock.instant());
    }

    private String page(Reply claim, Map<String, String> person, Visit visit) {
        visit.put("person", person);
        visit.put("occasion", occasion(claim, visit));
        visit.put("until", string(claim.body(), "expiresAt"));
        return "confirm";
    }

    @GetMapping("/not-me/{token:[A-Za-z0-9_-]+}")
    String askNotMe(@PathVariable String token, @RequestParam(required = false) @Nullable String note, Visit visit) {
        TokenLinks.secure(visit);
        visit.put("note", "done".equals(note) || "ended".equals(note) ? note : "");
        return "not-me";
    }

    @PostMapping("/not-me/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> notMe(@PathVariable String token, HttpServletRequest request) {
        Reply answer = links.send(Service.PARTICIPATION, "/registrations/disowned", Map.of("token", token), request);
        return TokenLinks.show("/registrations/not-me/" + token + (answer.succeeded() ? "?note=done" : "?note=ended"));
    }
}
