package igf.proposal.person.view;

import static igf.proposal.person.view.PersonView.INVITATIONS;
import static igf.proposal.person.view.PersonView.PROPOSALS;

import com.mongodb.client.model.Sorts;
import igf.platform.domain.PersonalValue;
import igf.platform.view.Views;
import igf.proposal.person.AskedToMerge;
import igf.proposal.person.Invited;
import igf.proposal.person.Lacking;
import igf.proposal.person.Part;
import igf.proposal.person.PartsOfPeople;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PartsOfPeopleFromView implements PartsOfPeople {

    private final Views views;
    private final PersonView view;

    PartsOfPeopleFromView(Views views, PersonView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public List<Part> of(Collection<UUID> people) {
        var organized = proposals(PROPOSALS.isAmong(StoredRoles::people, people)).stream()
                .map(proposal -> parts(proposal).stream()
                        .filter(part -> people.contains(part.person()))
                        .toList())
                .filter(parts -> parts.stream().anyMatch(Part::organizes)
                        || parts.stream().anyMatch(part -> part.stage() != Stage.DRAFT && isKnown(part)))
                .toList();
        return organized.stream().flatMap(List::stream).toList();
    }

    @Override
    public List<UUID> booked(Collection<UUID> people) {
        return people.stream()
                .flatMap(person -> views.rows(view, PersonView.BOOKINGS).find(person).stream())
                .flatMap(bookings -> bookings.proposals().stream())
                .distinct()
                .toList();
    }

    /** People who are listed but not invited (yet) do not know of it. */
    private static boolean isKnown(Part part) {
        return part.answer() != EntryState.LISTED;
    }

    @Override
    public List<Part> ofEdition(String edition) {
        return proposals(PROPOSALS.is(StoredRoles::edition, edition)).stream()
                .flatMap(proposal -> parts(proposal).stream())
                .toList();
    }

    @Override
    public Map<UUID, Contact> contacts(String edition) {
        var found = new LinkedHashMap<UUID, Known>();
        for (var proposal : proposals(PROPOSALS.is(StoredRoles::edition, edition))) {
            proposal.owner()
                    .ifPresent(owner -> found.computeIfAbsent(owner, id -> new Known())
                            .add(null, proposal.ownerEmail().orElse(null), null));
            for (var entry : proposal.roster().values()) {
                found.computeIfAbsent(entry.person(), id -> new Known())
                        .add(entry.name(), entry.email(), entry.affiliation());
            }
        }
        var contacts = new LinkedHashMap<UUID, Contact>();
        found.forEach((id, known) -> contacts.put(
                id, new Contact(List.copyOf(known.names), List.copyOf(known.emails), List.copyOf(known.affiliations))));
        return contacts;
    }

    /** The details of one person from several rosters, without duplicates. */
    private static final class Known {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> emails = new LinkedHashSet<>();
        private final Set<String> affiliations = new LinkedHashSet<>();

        void add(@Nullable PersonalValue name, @Nullable PersonalValue email, @Nullable String affiliation) {
            add(names, name);
            add(emails, email);
            add(affiliations, affiliation);
        }

        private static void add(Set<String> all, @Nullable Object one) {
            if (one != null) {
                all.add(one.toString());
            }
        }
    }

    @Override
    public List<Invited> invitations(Collection<UUID> people) {
        var invitations = views.rows(view, INVITATIONS).list(INVITATIONS.isAmong(StoredInvitation::person, people));
        var about = invitations.stream().map(StoredInvitation::proposal).toList();
        var open = views.rows(view, PROPOSALS).list(PROPOSALS.isAmong(StoredRoles::id, about)).stream()
                .filter(proposal -> proposal.stage().takesAnswers())
                .map(StoredRoles::id)
                .collect(Collectors.toSet());
        return invitations.stream()
                .map(one -> one.invited(open.contains(one.proposal())))
                .toList();
    }

    @Override
    public Optional<Instant> deadline(String edition, UUID proposal) {
        return views.rows(view, PersonView.EDITIONS).find(edition).flatMap(deadline -> deadline.of(proposal));
    }

    @Override
    public List<Lacking> lacking(UUID proposal) {
        return views.rows(view, PersonView.CONDITIONS)
                .find(proposal)
                .map(StoredConditions::told)
                .orElse(List.of());
    }

    @Override
    public List<AskedToMerge> mergers(Collection<UUID> proposals) {
        var questions = PersonView.MERGE_QUESTIONS;
        return views.rows(view, questions).list(questions.isAmong(StoredMergeQuestion::proposal, proposals)).stream()
                .map(StoredMergeQuestion::asked)
                .toList();
    }

    @Override
    public boolean lacksPeople(UUID proposal) {
        return views.rows(view, PersonView.SHORTFALLS).find(proposal).isPresent();
    }

    private List<StoredRoles> proposals(Bson filter) {
        return views.rows(view, PROPOSALS)
                .where(filter)
                .sort(Sorts.ascending("_since", "_id"))
                .into(new ArrayList<>());
    }

    private static List<Part> parts(StoredRoles proposal) {
        var parts = new ArrayList<Part>();
        proposal.owner().ifPresent(owner -> parts.add(part(proposal, owner, "OWNER", null, null)));
        proposal.roster()
                .forEach((id, entry) -> parts.add(
                        part(proposal, entry.person(), entry.role().name(), UUID.fromString(id), entry.state())));
        return parts;
    }

    private static Part part(
            StoredRoles proposal, UUID person, String role, @Nullable UUID entry, @Nullable EntryState answer) {
        return new Part(
                person,
                proposal.id(),
                proposal.edition(),
                proposal.number(),
                proposal.title().orElse(null),
                proposal.stage(),
                role,
                entry,
                answer);
    }
}
