package igf.console.mails;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.message.Hold;
import igf.console.page.MailCounts;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.RequestOptions;
import igf.console.service.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds mails, and releases, retries or discards them. */
final class MailClient {

    private MailClient() {}

    private static final int MAX_FOUND = 1000;

    /**
     * Selects mails by common properties, or by their ids.
     *
     * @param expected number of mails that the user saw
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SelectionRequest(
            @Nullable String edition,
            @Nullable String state,
            @Nullable String kind,
            @Nullable List<String> ids,
            int expected,
            @Nullable String reason) {}

    /**
     * Returns the events and messages whose failure keeps mails from being written or sent; none if the viewer may not
     * see them.
     */
    static List<Outbox.FailedEvent> readFailedEvents(PageContext context, Outbox outbox) {
        return outbox.setAside() == 0
                ? List.of()
                : listOf(
                                context.services().readIfVisible(Service.NOTIFICATION, "/admin/dead-letters"),
                                "items",
                                Outbox.FailedEvent.class)
                        .stream()
                        .filter(failedEvent -> MailCounts.REACTIONS.contains(failedEvent.where()))
                        .toList();
    }

    /** Counts by kind the mails of all editions that are held since a restore. */
    static MailCounts held(PageContext context, Outbox outbox) {
        return outbox.held()
                ? context.services().read(Service.NOTIFICATION, Hold.class, "/messages/hold").kinds().stream()
                        .map(kind -> MailCounts.of(kind.kind(), kind.count()))
                        .reduce(MailCounts.NONE, MailCounts::plus)
                : MailCounts.NONE;
    }

    static Reply releaseHold(PageContext context) {
        return context.services().post(Service.NOTIFICATION, null, "/messages/hold/release");
    }

    /** Returns the id of the proposal with a number; empty if the edition has none. */
    static Optional<String> findProposal(PageContext context, String edition, String number) {
        return context.services()
                .read(Service.PROPOSAL, "/editions/{edition}/proposals?q={q}&limit=50", edition, number)
                .path("items")
                .valueStream()
                .filter(proposal -> string(proposal, "number").equals(number))
                .map(proposal -> string(proposal, "id"))
                .findFirst();
    }

    /**
     * Searches the mails of all editions by the address of their reader. It is posted, so that it appears in no URL,
     * browser history or log.
     */
    static Reply find(PageContext context, String address) {
        return context.services()
                .post(Service.NOTIFICATION, Map.of("to", address), "/messages/search?limit=" + MAX_FOUND);
    }

    static MailDetails mail(PageContext context, String id) {
        return context.services().read(Service.NOTIFICATION, MailDetails.class, "/messages/{id}", id);
    }

    static Reply release(PageContext context, String id, RequestOptions options) {
        return context.services().post(Service.NOTIFICATION, null, options, "/messages/{id}/release", id);
    }

    static Reply discard(PageContext context, String id, String reason, RequestOptions options) {
        return context.services()
                .post(Service.NOTIFICATION, Map.of("reason", reason), options, "/messages/{id}/discard", id);
    }

    /** @param action {@code release}, {@code discard} or {@code retry} */
    static Reply applyToMany(PageContext context, String action, SelectionRequest selection, RequestOptions options) {
        return context.services().post(Service.NOTIFICATION, selection, options, "/messages/{action}", action);
    }
}
