package igf.proposal.selection.web;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.people.People;
import igf.platform.view.MemoryDocuments;
import igf.platform.view.Views;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.proposal.selection.Formula;
import igf.proposal.selection.view.SelectionView;
import igf.proposal.selection.view.Table;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The ranking: two reads, whatever the number of proposals and reviews. */
@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/ranking")
class RankingController {

    private final Views views;
    private final SelectionView view;
    private final People people;

    RankingController(Views views, SelectionView view, People people) {
        this.views = views;
        this.view = view;
        this.people = people;
    }

    /** An edition's table and the titles of its proposals, now or then. */
    private record Seen(Table table, Map<String, Document> titles) {}

    @GetMapping
    @Allow(roles = {"SECRETARIAT", "MAG"})
    ResponseEntity<Map<String, @Nullable Object>> get(
            @PathVariable String edition, @RequestParam Map<String, String> parameters, Caller caller) {
        Pages.refuseUnknown(parameters.keySet(), Set.of());
        var asOf = parameters.get("asOf");
        if (asOf != null && !caller.isSecretariat()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "The past is open to the secretariat only.");
        }
        var seen = asOf == null ? now(edition) : then(edition, asOf);
        var person = caller.isSecretariat() ? null : reviewer(seen.table(), caller);
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("edition", edition);
        body.put("formula", Formula.VERSION);
        body.put("rulesVersion", seen.table().rulesVersion());
        body.put("minimumReviews", seen.table().minimumReviews());
        body.put(
                "items",
                seen.table().ranking().stream()
                        .filter(standing -> person == null || maySee(seen, standing.id(), person))
                        .map(standing -> item(seen, standing, person != null))
                        .toList());
        body.put("next", null);
        return ResponseEntity.ok(body);
    }

    private static UUID reviewer(Table table, Caller caller) {
        var person = caller.person();
        if (person == null || !table.isReviewer(person)) {
            throw new Problem(Problem.Kind.FORBIDDEN, "You are not a reviewer of this edition.");
        }
        if (!table.isReviewOver()) {
            throw new Problem(Problem.Kind.FORBIDDEN, "The ranking is open to reviewers once the reviews are closed.");
        }
        return person;
    }

    private static boolean maySee(Seen seen, UUID proposal, UUID person) {
        var title = seen.titles().get(proposal.toString());
        return title != null
                && !seen.table().hasRecused(proposal, person)
                && !Whose.hasPart(title, person, seen.table().affiliation(person));
    }

    private Map<String, @Nullable Object> item(Seen seen, Formula.Standing standing, boolean blind) {
        var title = seen.titles().getOrDefault(standing.id().toString(), new Document());
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("rank", standing.rank());
        item.put("id", standing.id());
        item.put("number", standing.number());
        item.put(
                "title",
                blind ? Whose.redactor(title, people).redact(title.getString("title")) : title.getString("title"));
        item.put("mean", standing.mean());
        item.put("reviews", standing.reviews());
        item.put("standardDeviation", standing.standardDeviation());
        item.put("subthemes", title.getList("subthemes", String.class, List.of()));
        item.put(
                "state", Objects.requireNonNull(seen.table().row(standing.id())).getString("stage"));
        item.put("mergeWith", Whose.ticks(seen.table().mergeTicks(standing.id())));
        return item;
    }

    private Seen now(String edition) {
        var table = views.collection(view, SelectionView.EDITIONS)
                .find(eq("_id", edition))
                .first();
        if (table == null) {
            throw Problem.notFound();
        }
        var titles = new HashMap<String, Document>();
        views.collection(view, SelectionView.TITLES)
                .find(eq("edition", edition))
                .forEach(d -> titles.put(d.getString("_id"), d));
        return new Seen(Table.of(table), titles);
    }

    private Seen then(String edition, String asOf) {
        var documents = at(asOf);
        var table = documents.find(SelectionView.EDITIONS, edition);
        if (table == null) {
            throw Problem.notFound();
        }
        var titles = new HashMap<String, Document>();
        documents.all(SelectionView.TITLES).forEach(d -> titles.put(d.getString("_id"), d));
        return new Seen(Table.of(table), titles);
    }

    private MemoryDocuments at(String asOf) {
        try {
            return views.at(view, Instant.parse(asOf));
        } catch (DateTimeParseException e) {
            throw Problem.malformed("asOf", "INVALID_VALUE", "An instant in UTC, like 2026-05-01T12:00:00Z.");
        }
    }
}
