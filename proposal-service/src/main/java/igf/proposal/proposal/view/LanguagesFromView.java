package igf.proposal.proposal.view;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static igf.proposal.proposal.view.StoredProposal.PROPOSALS;

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

/**
 * Finds the language of a person in the proposal that changed last and records one, as owner or on the roster. A
 * proposal of any linked id counts. Searches all proposals, which is acceptable because reminders are rare.
 */
@Component
class LanguagesFromView implements Languages {

    private final Views views;
    private final ProposalView view;
    private final LinkedPeople linkedPeople;

    LanguagesFromView(Views views, ProposalView view, LinkedPeople linkedPeople) {
        this.views = views;
        this.view = view;
        this.linkedPeople = linkedPeople;
    }

    @Override
    public Map<UUID, String> findByPerson(Collection<UUID> people) {
        var peopleById = new HashMap<UUID, Set<UUID>>();
        people.forEach(person -> linkedPeople
                .findIds(person)
                .forEach(id ->
                        peopleById.computeIfAbsent(id, _ -> new HashSet<>()).add(person)));
        var ids = peopleById.keySet().stream().map(UUID::toString).toList();
        var languages = new HashMap<UUID, String>();
        views.reader(view, PROPOSALS)
                .where(or(
                        in(PROPOSALS.member(StoredProposal::owner) + ".person", ids),
                        in(PROPOSALS.member(StoredProposal::roster) + ".person", ids)))
                .sort(Sorts.ascending(PROPOSALS.member(StoredProposal::changedAt)))
                .forEach(proposal -> {
                    var owner = proposal.owner();
                    putLanguage(languages, peopleById, owner.person(), owner.language());
                    proposal.roster()
                            .forEach(entry -> putLanguage(languages, peopleById, entry.person(), entry.language()));
                });
        return languages;
    }

    private static void putLanguage(
            Map<UUID, String> languages,
            Map<UUID, Set<UUID>> peopleById,
            @Nullable UUID person,
            @Nullable String language) {
        if (person != null && language != null) {
            peopleById.getOrDefault(person, Set.of()).forEach(id -> languages.put(id, language));
        }
    }
}
