package igf.proposal.obligation.view;

import static com.mongodb.client.model.Filters.eq;

import igf.platform.view.Views;
import igf.proposal.obligation.Obligations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

@Component
class OwedByPeople implements Obligations {

    private final Views views;
    private final ObligationView view;

    OwedByPeople(Views views, ObligationView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public List<Owed> of(Collection<UUID> people) {
        var owed = new LinkedHashSet<Owed>();
        for (var person : same(people)) {
            var found = views.collection(view, ObligationView.OWED)
                    .find(eq("_id", person))
                    .first();
            if (found != null) {
                found.getList("owed", Document.class).forEach(one -> owed.add(read(one)));
            }
        }
        return owed.stream().sorted(Comparator.comparing(Owed::dueAt)).toList();
    }

    /** Everybody who is the same human as one of these, over several links too. */
    private Collection<String> same(Collection<UUID> people) {
        var all = new LinkedHashSet<String>();
        var next = new ArrayList<>(people.stream().map(UUID::toString).toList());
        while (!next.isEmpty()) {
            var person = next.removeLast();
            if (all.add(person)) {
                var links = views.collection(view, ObligationView.LINKS)
                        .find(eq("_id", person))
                        .first();
                if (links != null) {
                    next.addAll(links.getList("same", String.class));
                }
            }
        }
        return all;
    }

    private static Owed read(Document one) {
        return new Owed(
                one.getString("edition"),
                UUID.fromString(one.getString("session")),
                UUID.fromString(one.getString("proposal")),
                one.getInteger("number"),
                one.getString("title"),
                one.getString("kind"),
                one.getString("dueAt"));
    }
}
