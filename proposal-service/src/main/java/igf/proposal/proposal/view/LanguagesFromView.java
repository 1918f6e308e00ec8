package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static igf.proposal.proposal.view.StoredProposal.KEPT;

import com.mongodb.client.model.Sorts;
import igf.platform.view.Views;
import igf.proposal.person.Languages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks through all proposals: reminders are rare. */
@Component
class LanguagesFromView implements Languages {

    private final Views views;
    private final ProposalView view;

    LanguagesFromView(Views views, ProposalView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> people) {
        var ids = people.stream().map(UUID::toString).toList();
        var languages = new HashMap<UUID, String>();
        views.rows(view, KEPT)
                .where(or(
                        in(KEPT.member(StoredProposal::owner) + ".person", ids),
                        in(KEPT.member(StoredProposal::roster) + ".person", ids)))
                .sort(Sorts.ascending(KEPT.member(StoredProposal::changedAt)))
                .forEach(proposal -> {
                    note(languages, proposal.owner().person(), proposal.owner().language());
                    proposal.roster().forEach(entry -> note(languages, entry.person(), entry.language()));
                });
        languages.keySet().retainAll(people);
        return languages;
    }

    private static void note(Map<UUID, String> languages, @Nullable UUID person, @Nullable String language) {
        if (person != null && language != null) {
            languages.put(person, language);
        }
    }
}
