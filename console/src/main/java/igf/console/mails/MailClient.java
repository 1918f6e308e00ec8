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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/** Reads mails, and releases, retries or discards them. */
final class MailClient {

    private MailClient() {}

    private static final int PAGE_SIZE = 100;
    private static final int MAX_FOUND = 1000;

    /**
     * The states of mails, in the order in which the page lists them. The page opens with the first state that has
     * mails.
     */
    private static final List<String> STATES = List.of("HELD", "FAILED", "QUEUED", "SENT", "DISCARDED");

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

    static Outbox outbox(PageContext context, String edition, MailFilter requested) {
        JsonNode overview =
                context.services().readIfExists(Service.NOTIFICATION, "/editions/{edition}/overview", edition);
        MailFilter filter = requested.state().isEmpty() ? requested.withState(firstNonEmptyState(overview)) : requested;
        List<Outbox.Count> states = new ArrayList<>();
        for (String state : STATES) {
            long count = overview.path("counts").path(state).asLong(0);
            boolean current = state.equals(filter.state());
            if (count > 0 || current) {
                states.add(new Outbox.Count(state, "", count, filter.address(edition, state, "", ""), current));
            }
        }
        List<Outbox.Count> kinds = overview.path("kinds")
                .valueStream()
                .filter(kindCount -> string(kindCount, "state").equals(filter.state()))
                .map(kindCount -> {
                    String kind = string(kindCount, "kind");
                    return new Outbox.Count(
                            kind,
                            string(kindCount, "group"),
                            kindCount.path("count").asLong(0),
                            filter.address(edition, filter.state(), kind, ""),
                            kind.equals(filter.kind()));
                })
                .toList();
        JsonNode page = page(context, edition, filter);
        List<Outbox.Row> rows = listOf(page, "items", Outbox.Row.class);
        String next = string(page, "next");
        return new Outbox(
                filter,
                states,
                kinds,
                count(filter, states, kinds, rows.size()),
                rows,
                next.isEmpty() ? "" : filter.address(edition, filter.state(), filter.kind(), next),
                overview.path("counts").path("setAside").asLong(0),
                overview.path("counts").path("heldAfterRestore").asLong(0) > 0);
    }

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

    private static long count(MailFilter filter, List<Outbox.Count> states, List<Outbox.Count> kinds, int shownCount) {
        if (!filter.number().isEmpty()) {
            return shownCount;
        }
        return (filter.kind().isEmpty() ? states : kinds)
                .stream()
                        .filter(Outbox.Count::current)
                        .mapToLong(Outbox.Count::count)
                        .sum();
    }

    private static String firstNonEmptyState(JsonNode overview) {
        return STATES.stream()
                .filter(state -> overview.path("counts").path(state).asLong(0) > 0)
                .findFirst()
                .orElse("HELD");
    }

    private static JsonNode page(PageContext context, String edition, MailFilter filter) {
        StringBuilder path = new StringBuilder("/messages?limit=" + PAGE_SIZE + "&edition={edition}&state={state}");
        List<String> variables = new ArrayList<>(List.of(edition, filter.state()));
        if (!filter.kind().isEmpty()) {
            path.append("&kind={kind}");
            variables.add(filter.kind());
        }
        if (!filter.number().isEmpty()) {
            path.append("&about={about}");
            variables.add(findProposalId(context, edition, filter.number()));
        }
        if (!filter.cursor().isEmpty()) {
            path.append("&cursor={cursor}");
            variables.add(filter.cursor());
        }
        return context.services().read(Service.NOTIFICATION, path.toString(), variables.toArray());
    }

    /** @throws ResponseStatusException 404 if the edition has no such number */
    private static String findProposalId(PageContext context, String edition, String number) {
        return findProposal(context, edition, number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
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
