package igf.proposal.obligation;

import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class HumansFromView implements LinkedPeople {

    private final Views views;
    private final ObligationView view;

    HumansFromView(Views views, ObligationView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Set<UUID> same(UUID person) {
        var all = new LinkedHashSet<UUID>();
        var next = new ArrayList<>(List.of(person));
        while (!next.isEmpty()) {
            var one = next.removeLast();
            if (all.add(one)) {
                views.rows(view, ObligationView.LINKS).find(one).ifPresent(links -> next.addAll(links.same()));
            }
        }
        return all;
    }
}
