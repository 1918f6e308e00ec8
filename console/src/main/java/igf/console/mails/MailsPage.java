package igf.console.mails;

import static igf.console.service.Json.listOf;

import igf.console.list.CsvResponse;
import igf.console.list.ListView;
import igf.console.page.Edition;
import igf.console.page.MailCounts;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /mails/{edition}}: an edition's mails by state, actions on many of them, and a search by address. */
@Controller
class MailsPage {

    /** @param then action on the ticked mails that the page asks about; empty if it asks about none */
    private record Model(
            Edition edition,
            Outbox outbox,
            String then,
            List<Outbox.FailedEvent> stuck,
            MailCounts held,
            String reason) {}

    /** The last action and the number of its mails. */
    private record Done(String done, long doneCount) {}

    private record Sought(String to) {}

    private record Found(Edition edition, String to, List<Outbox.Row> rows) {}

    /**
     * An action on ticked mails, before it is done.
     *
     * @param then {@code release}, {@code discard} or {@code retry}; empty for nothing
     * @param reason why they are discarded
     */
    private record BulkRequest(String then, List<String> ids, String reason) {

        static final BulkRequest NONE = new BulkRequest("", List.of(), "");
    }

    /**
     * @param id ids of the ticked mails
     * @param then action on them that the page asks about
     */
    @GetMapping("/mails/{edition}")
    String show(
            Edition edition,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(defaultValue = "") String then,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "0") long count,
            PageContext context) {
        boolean isKnown = done.matches("release|discard|retry|hold") && count > 0 && count < 1_000_000;
        if (!then.isEmpty() && ListView.ids(id).isEmpty()) {
            context.rejectInput("list.tick-needs");
        }
        return page(
                edition,
                MailFilter.of(parameters),
                new BulkRequest(then, ListView.ids(id), ""),
                new Done(isKnown ? done : "", count),
                context);
    }

    @GetMapping("/mails/{edition}.csv")
    ResponseEntity<byte[]> csv(Edition edition, @RequestParam Map<String, String> parameters, PageContext context) {
        return CsvResponse.of(
                edition.id() + "-mails",
                Stream.of(
                                "mailbox.subject",
                                "mailbox.to",
                                "mails.kind",
                                "mails.why",
                                "mails.state",
                                "mails.written",
                                "mails.reason")
                        .map(name -> context.message(name))
                        .toList(),
                OutboxReader.findAll(context, edition.id(), MailFilter.of(parameters)).stream()
                        .map(mail -> cells(mail, context)));
    }

    private static List<String> cells(Outbox.Row mail, PageContext context) {
        String cause = context.texts()
                .get("mails.cause." + mail.cause(), context.message("mails.cause.other"), context.locale());
        String reason = mail.reason().startsWith("SMTP_")
                ? context.message("mails.reason.smtp", mail.reason().substring("SMTP_".length()))
                : context.texts().get("mails.reason." + mail.reason(), mail.reason(), context.locale());
        return List.of(
                mail.subject(),
                mail.to(),
                OutboxReader.kindName(mail.kind(), context),
                cause,
                context.message("mails.state." + mail.state()),
                mail.writtenAt(),
                reason);
    }

    private static String page(
            Edition edition, MailFilter filter, BulkRequest bulk, @Nullable Record more, PageContext context) {
        Outbox outbox = OutboxReader.read(context, edition.id(), filter, bulk.ids());
        boolean asks =
                outbox.actions().contains(bulk.then()) && !outbox.chosen().isEmpty();
        boolean haveLeft = !bulk.then().isEmpty()
                && !bulk.ids().isEmpty()
                && outbox.chosen().isEmpty();
        if (haveLeft) {
            context.rejectInput("mails.gone");
        }
        return context.show(
                "mails",
                new Model(
                        edition,
                        outbox,
                        asks ? bulk.then() : "",
                        MailClient.readFailedEvents(context, outbox),
                        MailClient.held(context, outbox),
                        haveLeft ? "" : bulk.reason()),
                more);
    }

    /** Shows the mails to an address, the newest first. */
    @PostMapping("/mails/{edition}")
    String find(Edition edition, @RequestParam(defaultValue = "") String to, PageContext context) {
        Sought sought = new Sought(to.strip());
        if (!to.contains("@")) {
            context.rejectInput("mails.find-needs", "/to");
            return page(edition, MailFilter.NONE, BulkRequest.NONE, sought, context);
        }
        Reply reply = MailClient.find(context, to.strip());
        if (!reply.isSuccess()) {
            context.showErrors(reply);
            return page(edition, MailFilter.NONE, BulkRequest.NONE, sought, context);
        }
        return context.show(
                "mails-found",
                new Found(
                        edition,
                        to.strip(),
                        listOf(reply.body(), "items", Outbox.Row.class).stream()
                                .sorted(Comparator.comparing(Outbox.Row::writtenAt)
                                        .reversed())
                                .toList()));
    }

    /** Releases the mails of all editions after a restore. */
    @PostMapping("/mails/{edition}/hold/release")
    String releaseHold(Edition edition, PageContext context) {
        Reply reply = MailClient.releaseHold(context);
        return context.redirectOrShow(
                reply,
                "/mails/" + edition.id() + "?done=hold&count=1",
                () -> page(edition, MailFilter.NONE, BulkRequest.NONE, null, context));
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
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) @Nullable List<String> id,
            @RequestParam(defaultValue = "0") int expected,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable String once,
            PageContext context) {
        MailFilter filter = MailFilter.of(parameters);
        BulkRequest bulk = new BulkRequest(action, ListView.ids(id), reason);
        if (action.equals("discard") && reason.isBlank()) {
            context.rejectInput("mails.discard-needs", "/reason");
            return page(edition, filter, bulk, null, context);
        }
        String discardReason = action.equals("discard") ? reason.strip() : null;
        String kindFilter = filter.kind().isEmpty() ? null : filter.kind();
        MailClient.SelectionRequest selection = bulk.ids().isEmpty()
                ? new MailClient.SelectionRequest(
                        edition.id(), filter.state(), kindFilter, null, expected, discardReason)
                : new MailClient.SelectionRequest(null, null, null, bulk.ids(), expected, discardReason);
        Reply reply = MailClient.applyToMany(context, action, selection, RequestOptions.withIdempotencyKey(once));
        if (!reply.isSuccess()) {
            // The page shows the new number on its button.
            context.showErrors(reply, reply.status() == 409 ? context.error("mails.changed") : reply.formErrors());
            return page(edition, filter, bulk, null, context);
        }
        return context.redirect(filter.address(edition.id()) + "&done=" + action + "&count="
                + reply.body().path("count").asInt(0));
    }
}
