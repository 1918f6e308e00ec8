package igf.console.mails;

import static igf.console.service.Json.listOf;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mails/{edition}}: an edition's mails by state, actions on many of them, and a search by address. */
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
            PageContext context) {
        context.addAttribute(
                "done", done.matches("release|discard|retry|hold") && count > 0 && count < 1_000_000 ? done : null);
        context.addAttribute("doneCount", count);
        return page(edition, new MailFilter(state, kind, number, cursor), "", context);
    }

    private String page(Edition edition, MailFilter filter, String reason, PageContext context) {
        Outbox outbox = MailClient.outbox(context, edition.id(), filter);
        context.addAttribute("edition", edition);
        context.addAttribute("outbox", outbox);
        context.addAttribute("stuck", MailClient.readFailedEvents(context, outbox));
        context.addAttribute("held", MailClient.held(context, outbox));
        context.addAttribute("reason", reason);
        return "mails";
    }

    /** Shows the mails to an address, the newest first. */
    @PostMapping("/mails/{edition}")
    String find(Edition edition, @RequestParam(defaultValue = "") String to, PageContext context) {
        context.addAttribute("to", to.strip());
        if (!to.contains("@")) {
            context.rejectInput("mails.find-needs", "/to");
            return page(edition, new MailFilter("", "", "", ""), "", context);
        }
        Reply reply = MailClient.find(context, to.strip());
        if (!reply.isSuccess()) {
            context.showErrors(reply);
            return page(edition, new MailFilter("", "", "", ""), "", context);
        }
        context.addAttribute("edition", edition);
        context.addAttribute(
                "rows",
                listOf(reply.body(), "items", Outbox.Row.class).stream()
                        .sorted(Comparator.comparing(Outbox.Row::writtenAt).reversed())
                        .toList());
        return "mails-found";
    }

    /** Releases the mails of all editions after a restore. */
    @PostMapping("/mails/{edition}/hold/release")
    String releaseHold(Edition edition, PageContext context) {
        Reply reply = MailClient.releaseHold(context);
        return context.redirectOrShow(
                reply,
                "/mails/" + edition.id() + "?done=hold&count=1",
                () -> page(edition, new MailFilter("", "", "", ""), "", context));
    }

    /**
     * Releases, discards or retries the selected mails. If their number is no longer what the user saw, none is
     * changed.
     *
     * @param id ids of the mails, if they are selected individually
     * @param expected number of mails that the user saw
     */
    @PostMapping("/mails/{edition}/{action:release|discard|retry}")
    String applyToMany(
            Edition edition,
            @PathVariable String action,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(defaultValue = "0") int expected,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        MailFilter filter = new MailFilter(state, kind, number, "");
        if (action.equals("discard") && reason.isBlank()) {
            context.rejectInput("mails.discard-needs", "/reason");
            return page(edition, filter, reason, context);
        }
        String discardReason = action.equals("discard") ? reason.strip() : null;
        String kindFilter = filter.kind().isEmpty() ? null : filter.kind();
        MailClient.SelectionRequest selection = id == null || id.isEmpty()
                ? new MailClient.SelectionRequest(
                        edition.id(), filter.state(), kindFilter, null, expected, discardReason)
                : new MailClient.SelectionRequest(null, null, null, id, expected, discardReason);
        Reply reply = MailClient.applyToMany(context, action, selection, RequestOptions.withIdempotencyKey(once));
        if (!reply.isSuccess()) {
            context.response().setStatus(reply.status());
            // The page shows the new number on its button.
            context.addAttribute("errors", reply.status() == 409 ? context.error("mails.changed") : reply.formErrors());
            return page(edition, filter, reason, context);
        }
        return context.redirect(filter.address(edition.id()) + "&done=" + action + "&count="
                + reply.body().path("count").asInt(0));
    }
}
