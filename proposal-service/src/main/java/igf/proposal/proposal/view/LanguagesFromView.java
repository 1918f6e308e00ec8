package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static igf.proposal.proposal.view.StoredProposal.KEPT;

import com.mongodb.client.model.Sorts;
import igf.platform.view.Views;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.person.Languages;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches all proposals, which is acceptable because reminders are rare. */
@Component
class LanguagesFromView implements Languages {

    private final Views views;
    private final ProposalView view;
    private final LinkedPeople humans;

    LanguagesFromView(Views views, ProposalView view, LinkedPeople humans) {
        this.views = views;
        this.view = view;
        this.humans = humans;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> people) {
        var wanted = new HashMap<UUID, Set<UUID>>();
        people.forEach(person -> humans.same(person)
                .forEach(id -> wanted.computeIfAbsent(id, _ -> new HashSet<>()).add(person)));
        var ids = wanted.keySet().stream().map(UUID::toString).toList();
        var languages = new HashMap<UUID, String>();
        views.rows(view, KEPT)
                .where(or(
                        in(KEPT.member(StoredProposal::owner) + ".person", ids),
                        in(KEPT.member(StoredProposal::roster) + ".person", ids)))
                .sort(Sorts.ascending(KEPT.member(StoredProposal::changedAt)))
                .forEach(proposal -> {
                    var owner = proposal.owner();
                    note(languages, wanted, owner.person(), owner.language());
                    proposal.roster().forEach(entry -> note(languages, wanted, entry.person(), entry.language()));
                });
        return languages;
    }

    private static void note(
            Map<UUID, String> languages,
            Map<UUID, Set<UUID>> wanted,
            @Nullable UUID person,
            @Nullable String language) {
        if (person != null && language != null) {
            wanted.getOrDefault(person, Set.of()).forEach(asked -> languages.put(asked, language));
        }
    }
}
