package igf.console.registration;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import igf.console.link.MailedLinks;
import igf.console.page.PageContext;
import igf.console.service.FormErrors;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /registrations/confirm/{token}}: the owner of a mail address corrects and confirms a registration that another
 * person has made. {@code /registrations/not-me/{token}} cancels it.
 */
@Controller
@RequestMapping("/registrations")
class ConfirmationPage {

    private static final String PATH = "/registrations/confirmations";
    private static final List<String> REQUIRED_FIELDS = List.of("name", "stakeholderGroup");

    private final MailedLinks links;
    private final Clock clock = Clock.systemUTC();

    ConfirmationPage(MailedLinks links) {
        this.links = links;
    }

    @GetMapping("/confirm/{token:[A-Za-z0-9_-]+}")
    String show(
            @PathVariable String token, @RequestParam(required = false) @Nullable String note, PageContext context) {
        if ("done".equals(note)) {
            MailedLinks.setSecurityHeaders(context);
            return "confirmed";
        }
        Reply reply = readClaim(token, context);
        return reply.status() == 200
                ? page(reply, PersonFields.of(reply.body().path("claim")), context)
                : MailedLinks.showClosed("proof-closed", reply, null, context);
    }

    private record ConfirmationRequest(
            @JsonUnwrapped PersonFields.PersonRequest person, String token, String codeOfConduct) {}

    /** Registers the person. The link stays valid until this succeeds, so that the person can correct errors. */
    @PostMapping("/confirm/{token:[A-Za-z0-9_-]+}")
    String confirm(@PathVariable String token, @RequestParam Map<String, String> form, PageContext context) {
        Reply claim = readClaim(token, context);
        if (claim.status() != 200) {
            return MailedLinks.showClosed("proof-closed", claim, null, context);
        }
        Map<String, String> typed = PersonFields.fromForm(form);
        typed.put("email", string(claim.body().path("claim"), "email"));
        if (!form.containsKey("stakeholderGroup")) {
            typed.put("stakeholderGroup", string(claim.body().path("claim"), "stakeholderGroup"));
        }
        RegistrationEdition edition = readEdition(claim, context);
        List<String> required = new ArrayList<>(REQUIRED_FIELDS);
        if (!acceptsCode(claim, edition)) {
            required.add("accept");
        }
        List<FormErrors.FieldError> missing = PersonFields.missingFields(typed, required, context);
        if (!missing.isEmpty()) {
            context.rejectInput("register.incomplete", missing);
            return page(claim, typed, context);
        }
        var body = new ConfirmationRequest(PersonFields.createRequest(typed), token, edition.code());
        Reply reply = links.post(Service.PARTICIPATION, PATH, body, context.request());
        if (reply.status() == 201) {
            return context.redirect("/registrations/confirm/" + token + "?note=done");
        }
        context.showErrors(reply, errorOf(reply, context));
        return page(claim, typed, context);
    }

    private FormErrors errorOf(Reply reply, PageContext context) {
        String key = switch (reply.status()) {
            case 409 -> isOver(reply) ? "confirm.over" : "confirm.already";
            case 404, 410 -> "proof.ended.detail";
            default -> "confirm.invalid";
        };
        return context.error(key);
    }

    private static boolean isOver(Reply reply) {
        return reply.body()
                .path("violations")
                .valueStream()
                .anyMatch(violation -> string(violation, "rule").equals("EDITION_OVER"));
    }

    private Reply readClaim(String token, PageContext context) {
        return links.get(Service.PARTICIPATION, PATH + "/" + token, context);
    }

    private RegistrationEdition readEdition(Reply claim, PageContext context) {
        String edition = string(claim.body(), "edition");
        return RegistrationEdition.of(
                context.services().read(Service.PROPOSAL, "/editions/{edition}", edition), clock.instant());
    }

    /** Returns whether the code of conduct in force was accepted with the claim, so that it is not asked again. */
    private static boolean acceptsCode(Reply claim, RegistrationEdition edition) {
        return edition.code().equals(string(claim.body().path("claim"), "codeOfConduct"));
    }

    private record Model(Map<String, String> person, RegistrationEdition occasion, boolean accepted) {}

    private String page(Reply claim, Map<String, String> person, PageContext context) {
        RegistrationEdition edition = readEdition(claim, context);
        return context.show("confirm", new Model(person, edition, acceptsCode(claim, edition)));
    }

    private record NotMeModel(String note) {}

    @GetMapping("/not-me/{token:[A-Za-z0-9_-]+}")
    String showNotMe(@PathVariable String token, @RequestParam(defaultValue = "") String note, PageContext context) {
        MailedLinks.setSecurityHeaders(context);
        return context.show("not-me", new NotMeModel(Set.of("done", "ended").contains(note) ? note : ""));
    }

    @PostMapping("/not-me/{token:[A-Za-z0-9_-]+}")
    ResponseEntity<Void> notMe(@PathVariable String token, HttpServletRequest request) {
        Reply reply = links.post(Service.PARTICIPATION, "/registrations/disowned", Map.of("token", token), request);
        return MailedLinks.redirect(
                "/registrations/not-me/" + token + (reply.isSuccess() ? "?note=done" : "?note=ended"));
    }
}
