package igf.proposal.history.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.model.Sorts;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.history.view.HistoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to a proposal, for who must account for it. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/history")
class HistoryController {

    private static final int BATCH = 1000;
    private static final List<String> MEMBERS = List.of(
            "position", "type", "at", "actor", "roles", "stream", "sequence", "cause", "correlation", "summary");

    private final Views views;
    private final HistoryView view;

    HistoryController(Views views, HistoryView view) {
        this.views = views;
        this.view = view;
    }

    /**
     * Shows every fact that concerns a proposal.
     *
     * The oldest first, with who did it and what it followed from; no texts, since they may tell of people. The whole at once, or with
     * {@code limit} by pages. 404 where nothing is known of such a proposal.
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(
            @PathVariable UUID id, @RequestParam Map<String, String> parameters) {
        Pages.refuseUnknown(parameters.keySet(), Set.of());
        var limit = Pages.limitOrAll();
        var after = Pages.place();
        var query = views.collection(view, HistoryView.FACTS)
                .find(and(
                        gt(
                                "_id",
                                HistoryView.id(
                                        id,
                                        after.map(HistoryController::position).orElse(0L))),
                        lt("_id", HistoryView.id(id, Long.MAX_VALUE))))
                .sort(Sorts.ascending("_id"))
                .batchSize(BATCH);
        var found = (limit == Integer.MAX_VALUE ? query : query.limit(limit + 1)).into(new ArrayList<>());
        if (found.isEmpty() && after.isEmpty()) {
            throw Problem.notFound();
        }
        var page = found.subList(0, Math.min(limit, found.size()));
        var next = page.size() == found.size()
                ? null
                : Pages.next(
                        new Pages.Place(0, page.getLast().getLong("position").toString()));
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("proposalId", id);
        body.put("items", page.stream().map(HistoryController::item).toList());
        body.put("next", next);
        return Pages.answer(next).body(body);
    }

    private static long position(Pages.Place place) {
        if (!place.id().matches("\\d{1,18}")) {
            throw Problem.malformed("cursor", "INVALID_VALUE", "Use the cursor of the previous page's next as it is.");
        }
        return Long.parseLong(place.id());
    }

    private static Document item(Document fact) {
        var item = new Document();
        MEMBERS.forEach(member -> item.append(member, fact.get(member)));
        // As text, which no reader rounds.
        return item.append("position", fact.getLong("position").toString());
    }
}
