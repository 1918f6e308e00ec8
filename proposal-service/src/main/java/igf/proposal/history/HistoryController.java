package igf.proposal.history;

import igf.api.history.HistoryItem;
import igf.api.history.HistoryShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the secretariat all events of a proposal. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/history")
class HistoryController {

    private final ProposalHistory history;

    HistoryController(ProposalHistory history) {
        this.history = history;
    }

    /**
     * Shows every event that concerns a proposal.
     * <p>The oldest comes first. Each has its actor and its cause, but no texts, because these may contain personal
     * data. The response has all events, or with {@code limit} a page. 404 if the proposal has no events.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<HistoryShown> get(
            @PathVariable UUID id,
            @RequestParam(name = "limit") @Nullable String most,
            @RequestParam(name = "cursor") @Nullable String start) {
        var limit = Pages.limitOrAll(most);
        var cursor = Pages.place(start);
        var query = history.findAfter(
                id, cursor.map(HistoryController::parsePosition).orElse(0L));
        var events = (limit == Integer.MAX_VALUE ? query : query.limit(limit + 1)).into(new ArrayList<>());
        if (events.isEmpty() && cursor.isEmpty()) {
            throw Problem.notFound();
        }
        var page = events.subList(0, Math.min(limit, events.size()));
        var next = page.size() == events.size()
                ? null
                : Pages.next(new Pages.PageStart(0, Long.toString(page.getLast().position())));
        var items = page.stream().map(HistoryController::toItem).toList();
        return Pages.answer(next).body(new HistoryShown(id, items, next));
    }

    private static long parsePosition(Pages.PageStart pageStart) {
        if (!pageStart.id().matches("\\d{1,18}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        return Long.parseLong(pageStart.id());
    }

    private static HistoryItem toItem(StoredFact event) {
        return new HistoryItem(
                Long.toString(event.position()),
                event.type(),
                event.at(),
                event.actor(),
                event.roles(),
                event.stream(),
                event.sequence(),
                event.cause().orElse(null),
                event.correlation(),
                event.summary());
    }
}
