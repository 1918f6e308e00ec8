package igf.console.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import igf.console.page.Visit;
import igf.console.participant.OwnParticipation;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import igf.console.service.Trouble;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /register/{edition}}: registration, open to everybody. */
@Controller
@RequestMapping("/register/{edition}")
class RegisterPage {

    private static final Set<String> NOTES = Set.of("mailed", "registered");
    private static final List<String> NEEDED = List.of("name", "email", "stakeholderGroup", "accept");

    private final Clock clock = Clock.systemUTC();

    @GetMapping
    String show(@PathVariable String edition, @RequestParam(defaultValue = "") String note, Visit visit) {
        Map<String, String> known = visit.visitor().isKnown() ? OwnParticipation.newest(visit) : Map.of();
        return page(occasion(visit, edition), known, NOTES.contains(note) ? note : "", visit);
    }

    private record Registration(@JsonUnwrapped PersonFields.Said person, String email, String codeOfConduct) {}

    /** Registers a signed-in owner of the address immediately; others confirm by mail. */
    @PostMapping
    String register(
            @PathVariable String edition,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            Visit visit) {
        RegistrationEdition occasion = occasion(visit, edition);
        Map<String, String> typed = PersonFields.typed(form);
        List<Trouble.Flaw> lacking = PersonFields.lacking(typed, NEEDED, visit);
        if (!lacking.isEmpty()) {
            visit.invalid("register.incomplete", lacking);
            return page(occasion, typed, "", visit);
        }
        Reply reply = visit.services()
                .post(
                        Service.PARTICIPATION,
                        new Registration(PersonFields.said(typed), typed.getOrDefault("email", ""), occasion.code()),
                        RequestOptions.once(once),
                        "/editions/{edition}/registrations",
                        edition);
        if (reply.succeeded()) {
            String note = reply.status() == 202 ? "mailed" : "registered";
            return visit.redirect("/register/" + edition + "?note=" + note);
        }
        visit.refused(reply);
        if (reply.status() == 429) {
            visit.put("trouble", visit.trouble("link-ask.limited"));
        }
        return page(occasion, typed, "", visit);
    }

    private RegistrationEdition occasion(Visit visit, String edition) {
        return RegistrationEdition.of(
                visit.services().read(Service.PROPOSAL, "/editions/{edition}", edition), clock.instant());
    }

    private String page(RegistrationEdition occasion, Map<String, String> person, String note, Visit visit) {
        visit.put("occasion", occasion);
        visit.put("closed", occasion.over() && !visit.visitor().isSecretariat());
        visit.put("person", person);
        visit.put("note", note);
        visit.put(
                "mine",
                visit.visitor().isKnown()
                        && OwnParticipation.registered(visit, occasion.id()).isPresent());
        visit.put(
                "others",
                visit.editions().all().stream()
                        .filter(one -> !one.id().equals(occasion.id())
                                && !Set.of("REPORTING", "ARCHIVED").contains(one.phase()))
                        .toList());
        return "register";
    }
}
