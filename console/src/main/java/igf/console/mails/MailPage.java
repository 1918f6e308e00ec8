package igf.console.mails;

import igf.console.page.Edition;
import igf.console.page.PageContext;
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

/** {@code /mails/{edition}/{id}}: one mail, the reason for it, and its actions. */
@Controller
@RequestMapping("/mails/{edition}/{id:[0-9a-f-]{36}}")
class MailPage {

    @GetMapping
    String show(Edition edition, @PathVariable String id, PageContext context) {
        return page(edition, id, "", context);
    }

    private String page(Edition edition, String id, String reason, PageContext context) {
        context.addAttribute("edition", edition);
        context.addAttribute("mail", MailClient.mail(context, id));
        context.addAttribute("reason", reason);
        return "mails-one";
    }

    /** Returns the mail's HTML for the frame on its page. */
    @GetMapping("/formatted")
    ResponseEntity<byte[]> formatted(@PathVariable String edition, @PathVariable String id, PageContext context) {
        return HtmlMailResponse.of(MailClient.mail(context, id).html());
    }

    /** Releases the mail, or retries a failed one. */
    @PostMapping("/release")
    String release(
            Edition edition,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        Reply reply = MailClient.release(context, id, RequestOptions.withIdempotencyKey(once));
        return context.redirectOrShow(
                reply, "/mails/" + edition.id() + "?done=release&count=1", () -> page(edition, id, "", context));
    }

    @PostMapping("/discard")
    String discard(
            Edition edition,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        if (reason.isBlank()) {
            context.rejectInput("mails.discard-needs", "/reason");
            return page(edition, id, reason, context);
        }
        Reply reply = MailClient.discard(context, id, reason.strip(), RequestOptions.withIdempotencyKey(once));
        return context.redirectOrShow(
                reply, "/mails/" + edition.id() + "?done=discard&count=1", () -> page(edition, id, reason, context));
    }
}
