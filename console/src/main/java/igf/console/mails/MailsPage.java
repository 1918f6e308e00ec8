package igf.console.mails;

import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mails/{edition}}: an edition's mails by state, and actions on many of them. */
@Controller
class MailsPage {

    @GetMapping("/mails/{edition}")
    String show(
            Edition edition,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") long count,
            Visit visit) {
        visit.put("done", done.matches("release|discard|retry|hold") && count > 0 && count < 1_000_000 ? done : null);
        visit.put("doneCount", count);
        return page(edition, new MailFilter(state, kind, number, cursor), "", visit);
    }

    private String page(Edition edition, MailFilter wanted, String reason, Visit visit) {
        Outbox outbox = MailClient.outbox(visit, edition.id(), wanted);
        visit.put("edition", edition);
        visit.put("outbox", outbox);
        visit.put("stuck", MailClient.stuck(visit, outbox));
        visit.put("held", MailClient.held(visit, outbox));
        visit.put("reason", reason);
        return "mails";
    }

    /** Releases the mails of all editions after a restore. */
    @PostMapping("/mails/{edition}/hold/release")
    String releaseHold(Edition edition, Visit visit) {
        Reply reply = MailClient.releaseHold(visit);
        return visit.after(
                reply,
                "/mails/" + edition.id() + "?done=hold&count=1",
                () -> page(edition, new MailFilter("", "", "", ""), "", visit));
    }

    /**
     * Changes as many mails as the user saw, or none.
     *
     * @param id of each mail, if they are selected one by one
     * @param expected how many the user saw
     */
    @PostMapping("/mails/{edition}/{deed:release|discard|retry}")
    String many(
            Edition edition,
            @PathVariable String deed,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(defaultValue = "0") int expected,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            Visit visit) {
        MailFilter wanted = new MailFilter(state, kind, number, "");
        if (deed.equals("discard") && reason.isBlank()) {
            visit.invalid("mails.discard-needs", "/reason");
            return page(edition, wanted, reason, visit);
        }
        String why = deed.equals("discard") ? reason.strip() : null;
        String ofKind = wanted.kind().isEmpty() ? null : wanted.kind();
        MailClient.Selection which = id == null || id.isEmpty()
                ? new MailClient.Selection(edition.id(), wanted.state(), ofKind, null, expected, why)
                : new MailClient.Selection(null, null, null, id, expected, why);
        Reply reply = MailClient.many(visit, deed, which, RequestOptions.once(once));
        if (!reply.succeeded()) {
            visit.response().setStatus(reply.status());
            // The page shows the new number in its button.
            visit.put("trouble", reply.status() == 409 ? visit.trouble("mails.changed") : reply.trouble());
            return page(edition, wanted, reason, visit);
        }
        return visit.redirect(wanted.address(edition.id()) + "&done=" + deed + "&count="
                + reply.body().path("count").asInt(0));
    }
}
