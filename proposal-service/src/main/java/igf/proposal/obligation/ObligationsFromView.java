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
    private final LinkedPeople humans;

    ObligationsFromView(Views views, ObligationView view, LinkedPeople humans) {
        this.views = views;
        this.view = view;
        this.humans = humans;
    }

    @Override
    public List<Owed> of(Collection<UUID> people, Collection<String> organizations) {
        var owed = new LinkedHashMap<String, Owed>();
        for (var person : people) {
            for (var id : humans.same(person)) {
                gather(ObligationView.OWED, id, owed, List.of(person), List.of());
            }
        }
        for (var organization : organizations) {
            for (var key : Organizations.keys(organization)) {
                gather(ObligationView.OWED_BY_ORGANIZATION, key, owed, List.of(), List.of(organization));
            }
        }
        return owed.values().stream()
                .sorted(Comparator.comparing(Owed::dueAt).thenComparing(Owed::session))
                .toList();
    }

    private void gather(
            ViewCollection<StoredOwed> kept,
            Object key,
            Map<String, Owed> owed,
            List<UUID> people,
            List<String> organizations) {
        for (var report :
                views.rows(view, kept).find(key).orElse(StoredOwed.NOTHING).owed()) {
            owed.merge(report.key(), report.owedBy(people, organizations), ObligationsFromView::together);
        }
    }

    private static Owed together(Owed one, Owed other) {
        return new Owed(
                one.edition(),
                one.session(),
                one.proposal(),
                one.number(),
                one.title(),
                one.kind(),
                one.dueAt(),
                union(one.people(), other.people()),
                union(one.organizations(), other.organizations()));
    }

    private static <T> List<T> union(List<T> one, List<T> other) {
        var all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }
}
