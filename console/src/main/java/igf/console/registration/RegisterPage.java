package igf.console.registration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.participant.ParticipationReader;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
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

/** {@code /register/{edition}}: registration for an edition. When the edition is over, only for the secretariat. */
@Controller
@RequestMapping("/register/{edition}")
class RegisterPage {

    private static final Set<String> NOTES = Set.of("mailed", "registered");
    private static final List<String> REQUIRED_FIELDS = List.of("name", "email", "stakeholderGroup", "accept");

    private final Clock clock = Clock.systemUTC();

    @GetMapping
    String show(@PathVariable String edition, @RequestParam(defaultValue = "") String note, PageContext context) {
        Map<String, String> details =
                context.viewer().isKnown() ? ParticipationReader.latestDetails(context) : Map.of();
        return page(readEdition(context, edition), details, NOTES.contains(note) ? note : "", context);
    }

    private record RegistrationRequest(
            @JsonUnwrapped PersonFields.PersonRequest person, String email, String codeOfConduct) {}

    /**
     * Registers immediately if the viewer owns the mail address or is of the secretariat. Otherwise the service mails
     * the address a link to confirm the registration.
     */
    @PostMapping
    String register(
            @PathVariable String edition,
            @RequestParam Map<String, String> form,
            @RequestParam(defaultValue = "") String once,
            PageContext context) {
        RegistrationEdition occasion = readEdition(context, edition);
        Map<String, String> typed = PersonFields.fromForm(form);
        List<FormErrors.FieldError> missing = PersonFields.missingFields(typed, REQUIRED_FIELDS, context);
        if (!missing.isEmpty()) {
            context.rejectInput("register.incomplete", missing);
            return page(occasion, typed, "", context);
        }
        Reply reply = context.services()
                .post(
                        Service.PARTICIPATION,
                        new RegistrationRequest(
                                PersonFields.createRequest(typed), typed.getOrDefault("email", ""), occasion.code()),
                        RequestOptions.withIdempotencyKey(once),
                        "/editions/{edition}/registrations",
                        edition);
        String note = reply.status() == 202 ? "mailed" : "registered";
        return context.redirectOrShow(reply, "/register/" + edition + "?note=" + note, () -> {
            if (reply.status() == 429) {
                context.showErrors(reply, context.error("link-ask.limited"));
            }
            return page(occasion, typed, "", context);
        });
    }

    private RegistrationEdition readEdition(PageContext context, String edition) {
        return RegistrationEdition.of(
                context.services().read(Service.PROPOSAL, "/editions/{edition}", edition), clock.instant());
    }

    /** @param mine whether the viewer is registered */
    private record Model(
            RegistrationEdition occasion,
            boolean closed,
            Map<String, String> person,
            String note,
            boolean mine,
            List<Edition> others) {}

    private String page(RegistrationEdition edition, Map<String, String> person, String note, PageContext context) {
        boolean closed = edition.over() && !context.viewer().isSecretariat();
        boolean registered = context.viewer().isKnown()
                && ParticipationReader.findRegistration(context, edition.id()).isPresent();
        List<Edition> others = context.editions().all().stream()
                .filter(other -> !other.id().equals(edition.id())
                        && !Set.of("REPORTING", "ARCHIVED").contains(other.phase()))
                .toList();
        return context.show("register", new Model(edition, closed, person, note, registered, others));
    }
}
