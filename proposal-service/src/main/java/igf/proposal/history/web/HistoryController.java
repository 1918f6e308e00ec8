package igf.proposal.history.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.history.view.HistoryView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code {proposalId, items: [{position, type, at, actor, roles, stream, sequence, cause, correlation, summary}]}}. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/history")
class HistoryController {

    private final Views views;
    private final HistoryView view;

    HistoryController(Views views, HistoryView view) {
        this.views = views;
        this.view = view;
    }

    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID id) {
        var found = views.collection(view, HistoryView.PROPOSALS)
                .find(eq("_id", id.toString()))
                .first();
        if (found == null) {
            throw Problem.notFound();
        }
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("proposalId", id);
        body.put(
                "items",
                found.getList("facts", Document.class, List.of()).stream()
                        .map(HistoryController::item)
                        .toList());
        body.put("next", null);
        return ResponseEntity.ok(body);
    }

    /** Positions are told as text, which no reader rounds. */
    private static Document item(Document fact) {
        return new Document(fact).append("position", fact.getLong("position").toString());
    }
}
