package igf.proposal.person.view;

import static igf.proposal.person.view.PersonView.INVITATIONS;
import static igf.proposal.person.view.PersonView.PROPOSALS;
import static igf.proposal.person.view.PersonView.SESSIONS;

import com.mongodb.client.model.Sorts;
import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.platform.domain.PersonalValue;
import igf.platform.view.ViewCollection;
import igf.platform.view.Views;
import igf.proposal.person.InvitationSummary;
import igf.proposal.person.MergeQuestion;
import igf.proposal.person.Part;
import igf.proposal.person.PersonQueries;
import igf.proposal.person.UnmetCondition;
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
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class PersonQueriesFromView implements PersonQueries {

    private final Views views;
    private final PersonView view;

    PersonQueriesFromView(Views views, PersonView view) {
        this.views = views;
        this.view = view;
    }

    @Override
    public List<Part> findParts(Collection<UUID> people) {
        var visibleParts = find(PROPOSALS, PROPOSALS.matchesAny(StoredRoles::people, people)).stream()
                .map(proposal -> toParts(proposal, null).stream()
                        .filter(part -> people.contains(part.person()))
                        .toList())
                .filter(parts -> parts.stream().anyMatch(Part::hasOrganizerRights)
                        || parts.stream().anyMatch(part -> part.stage() != Stage.DRAFT && isKnownToPerson(part)))
                .toList();
        return visibleParts.stream().flatMap(List::stream).toList();
    }

    @Override
    public List<UUID> findBookedProposals(Collection<UUID> people) {
        return people.stream()
                .flatMap(person -> views.reader(view, PersonView.BOOKINGS).find(person).stream())
                .flatMap(bookings -> bookings.proposals().stream())
                .distinct()
                .toList();
    }

    /** Returns false for a person who is listed but not invited. */
    private static boolean isKnownToPerson(Part part) {
        return part.answer() != EntryState.LISTED;
    }

    @Override
    public List<Part> findPartsInEdition(String edition) {
        return Stream.concat(
                        find(PROPOSALS, PROPOSALS.matches(StoredRoles::edition, edition)).stream()
                                .flatMap(proposal -> toParts(proposal, null).stream()),
                        find(SESSIONS, SESSIONS.matches(StoredRoles::edition, edition)).stream()
                                .flatMap(session -> toParts(session, session.id()).stream()))
                .toList();
    }

    @Override
    public Map<UUID, Contact> findContacts(String edition) {
        var found = new LinkedHashMap<UUID, ContactBuilder>();
        var rosters = find(PROPOSALS, PROPOSALS.matches(StoredRoles::edition, edition));
        rosters.addAll(find(SESSIONS, SESSIONS.matches(StoredRoles::edition, edition)));
        for (var proposal : rosters) {
            proposal.owner()
                    .ifPresent(owner -> found.computeIfAbsent(owner, id -> new ContactBuilder())
                            .add(null, proposal.ownerEmail().orElse(null), null));
            for (var entry : proposal.roster().values()) {
                found.computeIfAbsent(entry.person(), id -> new ContactBuilder())
                        .add(entry.name(), entry.email(), entry.affiliation());
            }
        }
        var contacts = new LinkedHashMap<UUID, Contact>();
        found.forEach((id, known) -> contacts.put(
                id, new Contact(List.copyOf(known.names), List.copyOf(known.emails), List.copyOf(known.affiliations))));
        return contacts;
    }

    /** The details of one person from several rosters, without duplicates. */
    private static final class ContactBuilder {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> emails = new LinkedHashSet<>();
        private final Set<String> affiliations = new LinkedHashSet<>();

        void add(@Nullable PersonalValue name, @Nullable PersonalValue email, @Nullable String affiliation) {
            add(names, name);
            add(emails, email);
            add(affiliations, affiliation);
        }

        private static void add(Set<String> values, @Nullable Object value) {
            if (value != null) {
                values.add(value.toString());
            }
        }
    }

    @Override
    public List<InvitationSummary> findInvitations(Collection<UUID> people) {
        var invitations =
                views.reader(view, INVITATIONS).list(INVITATIONS.matchesAny(StoredInvitation::person, people));
        var proposalIds = invitations.stream().map(StoredInvitation::proposal).toList();
        // A session without a proposal is none of the proposals; its invitations are withdrawn when it is cancelled.
        var closed = views.reader(view, PROPOSALS).list(PROPOSALS.matchesAny(StoredRoles::id, proposalIds)).stream()
                .filter(proposal -> !proposal.stage().acceptsAnswers())
                .map(StoredRoles::id)
                .collect(Collectors.toSet());
        return invitations.stream()
                .map(invitation -> invitation.toSummary(!closed.contains(invitation.proposal())))
                .toList();
    }

    @Override
    public Optional<Instant> findDeadline(String edition, UUID proposal) {
        return views.reader(view, PersonView.EDITIONS).find(edition).flatMap(deadline -> deadline.findFor(proposal));
    }

    @Override
    public List<UnmetCondition> findUnmetConditions(UUID proposal) {
        return views.reader(view, PersonView.CONDITIONS)
                .find(proposal)
                .map(StoredConditions::unmetConditions)
                .orElse(List.of());
    }

    @Override
    public List<MergeQuestion> findMergeQuestions(Collection<UUID> proposals) {
        var questions = PersonView.MERGE_QUESTIONS;
        return views
                .reader(view, questions)
                .list(questions.matchesAny(StoredMergeQuestion::proposal, proposals))
                .stream()
                .map(StoredMergeQuestion::toQuestion)
                .toList();
    }

    @Override
    public boolean hasRosterShortfall(UUID proposal) {
        return views.reader(view, PersonView.SHORTFALLS).find(proposal).isPresent();
    }

    private List<StoredRoles> find(ViewCollection<StoredRoles> rosters, Bson filter) {
        return views.reader(view, rosters)
                .where(filter)
                .sort(Sorts.ascending("_since", "_id"))
                .into(new ArrayList<>());
    }

    /** @param session the session if it has no proposal; null for a proposal */
    private static List<Part> toParts(StoredRoles proposal, @Nullable UUID session) {
        var parts = new ArrayList<Part>();
        proposal.owner().ifPresent(owner -> parts.add(toPart(proposal, session, owner, "OWNER", null, null)));
        proposal.roster()
                .forEach((id, entry) -> parts.add(toPart(
                        proposal, session, entry.person(), entry.role().name(), UUID.fromString(id), entry.state())));
        return parts;
    }

    private static Part toPart(
            StoredRoles proposal,
            @Nullable UUID session,
            UUID person,
            String role,
            @Nullable UUID entry,
            @Nullable EntryState answer) {
        return new Part(
                person,
                proposal.id(),
                proposal.edition(),
                proposal.number(),
                proposal.title().orElse(null),
                proposal.stage(),
                role,
                entry,
                answer,
                session);
    }
}
