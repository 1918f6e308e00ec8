package igf.proposal.obligation;

import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class LinkedPeopleFromView implements LinkedPeople {

    private final Views views;
    private final ObligationView view;

    LinkedPeopleFromView(Views views, ObligationView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Set<UUID> findIds(UUID person) {
        var found = new LinkedHashSet<UUID>();
        var pending = new ArrayList<>(List.of(person));
        while (!pending.isEmpty()) {
            var id = pending.removeLast();
            if (found.add(id)) {
                views.reader(view, ObligationView.LINKS).find(id).ifPresent(links -> pending.addAll(links.same()));
            }
        }
        return found;
    }
}
