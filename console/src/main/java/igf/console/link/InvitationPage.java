package igf.console.link;

import igf.api.availability.AvailabilityShown;
import igf.api.invitation.InvitationShown;
import igf.api.invitation.InvitationStatus;
import igf.console.availability.AvailabilityForm;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /invitations/{token}}: answers an invitation. The token is the only credential. */
@Controller
@RequestMapping("/invitations/{token:[A-Za-z0-9_.-]+}")
class InvitationPage {

    private static final Set<String> ANSWERS = Set.of("CONFIRM", "TENTATIVE", "DECLINE");
    private static final Set<String> ATTENDANCES = Set.of("ONSITE", "ONLINE");

    private final MailedLinks links;

    InvitationPage(MailedLinks links) {
        this.links = links;
    }

    /**
     * @param comes attendance; empty before the answer, since it is only what the organizers expect
     * @param typed the form of when the person can come; null unless they take part
     */
    private record Model(
            String token,
            InvitationShown invitation,
            String comes,
            @Nullable Edition edition,
            String note,
            @Nullable AvailabilityForm typed) {}

    @GetMapping
    String show(@PathVariable String token, @RequestParam(defaultValue = "") String note, PageContext context) {
        return page(token, note, null, context);
    }

    private String page(String token, String note, @Nullable MultiValueMap<String, String> form, PageContext context) {
        Reply reply = links.get(Service.PROPOSAL, "/invitations/" + token, context);
        if (reply.status() != 200) {
            return MailedLinks.showClosed("invitation-closed", reply, null, context);
        }
        var invitation = reply.bodyAs(InvitationShown.class);
        String comes = invitation.state() == InvitationStatus.INVITED ? "" : String.valueOf(invitation.attendance());
        Edition edition = context.editions().find(invitation.edition()).orElse(null);
        String shownNote = Set.of("answered", "choose", "saved").contains(note) ? note : "";
        boolean takesPart =
                Set.of(InvitationStatus.CONFIRMED, InvitationStatus.TENTATIVE).contains(invitation.state());
        return context.show(
                "invitation",
                new Model(
                        token,
                        invitation,
                        comes,
                        edition,
                        shownNote,
                        takesPart && edition != null ? availability(token, edition, form, context) : null));
    }

    private @Nullable AvailabilityForm availability(
            String token, Edition edition, @Nullable MultiValueMap<String, String> form, PageContext context) {
        if (form != null) {
            return AvailabilityForm.typed(form, edition, context.locale());
        }
        Reply stated = links.get(Service.PROPOSAL, "/invitations/" + token + "/availability", context);
        return stated.isSuccess()
                ? AvailabilityForm.of(stated.bodyAs(AvailabilityShown.class), edition, context.locale())
                : null;
    }

    /** Saves when the person can come, and redirects. */
    @PostMapping("/availability")
    String saveAvailability(
            @PathVariable String token, @RequestParam MultiValueMap<String, String> form, PageContext context) {
        Reply reply = links.put(
                Service.PROPOSAL,
                "/invitations/" + token + "/availability",
                AvailabilityForm.body(form),
                context.request());
        return context.redirectOrShow(
                reply, "/invitations/" + token + "?note=saved#availability", () -> page(token, "", form, context));
    }

    /** Sends the answer and redirects, so that reloading sends nothing. */
    @PostMapping
    ResponseEntity<Void> answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String attendance,
            HttpServletRequest request) {
        boolean attends = ATTENDANCES.contains(attendance);
        if (!ANSWERS.contains(answer) || (!attends && !answer.equals("DECLINE"))) {
            return MailedLinks.redirect("/invitations/" + token + "?note=choose");
        }
        Map<String, String> body = new TreeMap<>(Map.of("answer", answer));
        if (attends) {
            body.put("attendance", attendance);
        }
        Reply reply = links.post(Service.PROPOSAL, "/invitations/" + token + "/answer", body, request);
        return MailedLinks.redirect("/invitations/" + token + (reply.isSuccess() ? "?note=answered" : ""));
    }
}
