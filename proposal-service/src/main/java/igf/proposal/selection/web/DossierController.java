package igf.proposal.selection.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.people.People;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.proposal.selection.view.SelectionView;
import igf.proposal.selection.view.Table;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells why a proposal was decided as it was. */
@RestController
@RequestMapping(Api.BASE + "/proposals/{id}/dossier")
class DossierController {

    private final Views views;
    private final SelectionView view;
    private final People people;

    DossierController(Views views, SelectionView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable UUID id) {
        var dossier = find(SelectionView.DOSSIERS, id.toString());
        var title = find(SelectionView.TITLES, id.toString());
        var edition = dossier == null ? null : dossier.getString("edition");
        var table = edition == null ? null : find(SelectionView.EDITIONS, edition);
        if (dossier == null || title == null || edition == null || table == null) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok(new Dossier(id, edition, dossier, title, Table.of(table), people).whole());
    }

    private @Nullable Document find(String collection, String id) {
        return views.collection(view, collection).find(eq("_id", id)).first();
    }
}
