package igf.console.link;

import igf.api.invitation.InvitationShown;
import igf.api.invitation.InvitationStatus;
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

    /** @param comes attendance; empty before the answer, since it is only what the organizers expect */
    private record Model(
            InvitationShown invitation,
            String comes,
            @Nullable Edition edition,
            String note) {}

    @GetMapping
    String show(@PathVariable String token, @RequestParam(defaultValue = "") String note, PageContext context) {
        Reply reply = links.get(Service.PROPOSAL, "/invitations/" + token, context);
        if (reply.status() != 200) {
            return MailedLinks.showClosed("invitation-closed", reply, null, context);
        }
        var invitation = reply.bodyAs(InvitationShown.class);
        String comes = invitation.state() == InvitationStatus.INVITED ? "" : String.valueOf(invitation.attendance());
        Edition edition = context.editions().find(invitation.edition()).orElse(null);
        String shownNote = Set.of("answered", "choose").contains(note) ? note : "";
        return context.show("invitation", new Model(invitation, comes, edition, shownNote));
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
