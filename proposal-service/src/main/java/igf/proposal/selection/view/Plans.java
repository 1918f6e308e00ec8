package igf.proposal.selection.view;

import static igf.proposal.selection.view.SelectionView.EDITIONS;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.Moment;
import igf.proposal.place.PlacesEvent;
import igf.proposal.place.Plan;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** Keeps each plan of an edition's selection, so that what a decision went by can be told later. */
final class Plans {

    private static final String PLANS = "plans";

    private Plans() {}

    static void fold(PlacesEvent event, Recorded<?> fact, Documents documents) {
        switch (event) {
            case PlacesEvent.Planned e ->
                documents.update(EDITIONS, e.edition(), d -> RankingFact.add(d, PLANS, fact, line(e.plan())));
            case PlacesEvent.Changed _, PlacesEvent.Promoted _ -> {}
        }
    }

    /** Themes are listed, since a theme's name may be no key. */
    private static Document line(Plan plan) {
        return new Document("slots", plan.slots())
                .append(
                        "quotas",
                        plan.quotas().entrySet().stream()
                                .map(quota -> new Document("theme", quota.getKey()).append("most", quota.getValue()))
                                .toList())
                .append("reserveByTheme", plan.reserveByTheme());
    }

    static Plan known(Document edition, Moment moment) {
        var known = RankingFact.known(edition, PLANS, moment);
        if (known.isEmpty()) {
            return Plan.NONE;
        }
        var line = known.getLast().line();
        var quotas = line.getList("quotas", Document.class, List.of()).stream()
                .collect(Collectors.toMap(q -> q.getString("theme"), q -> q.getInteger("most")));
        return new Plan(line.getInteger("slots"), quotas, line.getBoolean("reserveByTheme", false), Map.of());
    }
}
