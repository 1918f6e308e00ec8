package igf.proposal.obligation;

import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.proposal.round.Organizations;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class ObligationsFromView implements Obligations {

    private final Views views;
    private final ObligationView view;
    private final LinkedPeople linkedPeople;

    ObligationsFromView(Views views, ObligationView view, LinkedPeople linkedPeople) {
        this.views = views;
        this.view = view;
        this.linkedPeople = linkedPeople;
    }

    @Override
    public List<OwedReport> findOwed(Collection<UUID> people, Collection<String> organizations) {
        var owed = new LinkedHashMap<String, OwedReport>();
        for (var person : people) {
            for (var id : linkedPeople.findIds(person)) {
                collect(ObligationView.OWED, id, owed, List.of(person), List.of());
            }
        }
        for (var organization : organizations) {
            for (var key : Organizations.keys(organization)) {
                collect(ObligationView.OWED_BY_ORGANIZATION, key, owed, List.of(), List.of(organization));
            }
        }
        return owed.values().stream()
                .sorted(Comparator.comparing(OwedReport::dueAt).thenComparing(OwedReport::session))
                .toList();
    }

    private void collect(
            ViewCollection<StoredOwed> collection,
            Object key,
            Map<String, OwedReport> owed,
            List<UUID> people,
            List<String> organizations) {
        for (var report : views.reader(view, collection)
                .find(key)
                .orElse(StoredOwed.EMPTY)
                .owed()) {
            owed.merge(report.key(), report.toOwedReport(people, organizations), ObligationsFromView::merge);
        }
    }

    private static OwedReport merge(OwedReport first, OwedReport second) {
        return new OwedReport(
                first.edition(),
                first.session(),
                first.proposal(),
                first.number(),
                first.title(),
                first.kind(),
                first.dueAt(),
                union(first.people(), second.people()),
                union(first.organizations(), second.organizations()));
    }

    private static <T> List<T> union(List<T> first, List<T> second) {
        var all = new LinkedHashSet<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }
}
