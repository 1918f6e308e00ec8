package igf.console.mails;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mails/{edition}/{id}}: one mail, why it was written, and its actions. */
@Controller
@RequestMapping("/mails/{edition}/{id:[0-9a-f-]{36}}")
class MailPage {

    @GetMapping
    String show(Edition edition, @PathVariable String id, Visit visit) {
        return page(edition, id, "", visit);
    }

    private String page(Edition edition, String id, String reason, Visit visit) {
        visit.put("edition", edition);
        visit.put("mail", MailClient.mail(visit, id));
        visit.put("reason", reason);
        return "mails-one";
    }

    /** Returns the mail's HTML for the frame on its page. */
    @GetMapping("/formatted")
    ResponseEntity<byte[]> formatted(@PathVariable String edition, @PathVariable String id, Visit visit) {
        return HtmlMail.answer(MailClient.mail(visit, id).html());
    }

    /** Releases the mail, or retries a failed one. */
    @PostMapping("/release")
    String release(
            Edition edition,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        Reply reply = MailClient.release(visit, id, RequestOptions.once(once));
        return visit.after(
                reply, "/mails/" + edition.id() + "?done=release&count=1", () -> page(edition, id, "", visit));
    }

    @PostMapping("/discard")
    String discard(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        if (reason.isBlank()) {
            visit.invalid("mails.discard-needs", "/reason");
            return page(edition, id, reason, visit);
        }
        Reply reply = MailClient.discard(visit, id, reason.strip(), RequestOptions.once(once));
        return visit.after(
                reply, "/mails/" + edition.id() + "?done=discard&count=1", () -> page(edition, id, reason, visit));
    }
}
