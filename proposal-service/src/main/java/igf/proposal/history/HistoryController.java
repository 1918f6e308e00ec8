package igf.proposal.history;

import igf.api.history.HistoryItem;
import igf.api.history.HistoryShown;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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

    private final Facts facts;

    HistoryController(Facts facts) {
        this.facts = facts;
    }

    /**
     * Shows every event that concerns a proposal.
     * <p>The oldest comes first. Each has its actor and its cause, but no texts, because these may contain personal
     * data. The response has all events, or with {@code limit} a page. 404 if there are no events of such a proposal.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<HistoryShown> get(@PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        Pages.refuseUnknown(parameters.keySet(), Set.of());
        var limit = Pages.limitOrAll();
        var after = Pages.place();
        var query = facts.of(id, after.map(HistoryController::position).orElse(0L));
        var found = (limit == Integer.MAX_VALUE ? query : query.limit(limit + 1)).into(new ArrayList<>());
        if (found.isEmpty() && after.isEmpty()) {
            throw Problem.notFound();
        }
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = page.size() == found.size()
                ? null
                : Pages.next(new Pages.Place(0, Long.toString(page.getLast().position())));
        var items = page.stream().map(HistoryController::item).toList();
        return Pages.answer(next).body(new HistoryShown(id, items, next));
    }

    private static long position(Pages.Place place) {
        if (!place.id().matches("\\d{1,18}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        return Long.parseLong(place.id());
    }

    private static HistoryItem item(StoredFact fact) {
        return new HistoryItem(
                Long.toString(fact.position()),
                fact.type(),
                fact.at(),
                fact.actor(),
                fact.roles(),
                fact.stream(),
                fact.sequence(),
                fact.cause().orElse(null),
                fact.correlation(),
                fact.summary());
    }
}
