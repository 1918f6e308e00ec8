package igf.proposal.person.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Sorts;
import igf.platform.view.Views;
import igf.proposal.invitation.InvitationStatus;
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
import java.util.stream.IntStream;
import org.bson.Document;
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
        var ids = texts(people);
        var organized = proposals(in("people", ids)).stream()
                .map(proposal -> parts(proposal).stream()
                        .filter(part -> people.contains(part.person()))
                        .toList())
                .filter(parts -> parts.stream().anyMatch(Part::organizes)
                        || parts.stream().anyMatch(part -> part.stage() != Stage.DRAFT && isKnown(part)))
                .toList();
        return organized.stream().flatMap(List::stream).toList();
    }

    /** Who is listed and was not asked (yet) does not know of it. */
    private static boolean isKnown(Part part) {
        return part.answer() != EntryState.LISTED;
    }

    @Override
    public List<Part> ofEdition(String edition) {
        return proposals(eq("edition", edition)).stream()
                .flatMap(proposal -> parts(proposal).stream())
                .toList();
    }

    @Override
    public Map<UUID, Contact> contacts(String edition) {
        var found = new LinkedHashMap<UUID, Known>();
        for (var proposal : proposals(eq("edition", edition))) {
            var owner = proposal.getString("owner");
            if (owner != null) {
                found.computeIfAbsent(UUID.fromString(owner), id -> new Known())
                        .add(null, proposal.getString("ownerEmail"), null);
            }
            for (var entry : roster(proposal).values()) {
                found.computeIfAbsent(UUID.fromString(entry.getString("person")), id -> new Known())
                        .add(entry.getString("name"), entry.getString("email"), entry.getString("affiliation"));
            }
        }
        var contacts = new LinkedHashMap<UUID, Contact>();
        found.forEach((id, known) -> contacts.put(
                id, new Contact(List.copyOf(known.names), List.copyOf(known.emails), List.copyOf(known.affiliations))));
        return contacts;
    }

    /** What several rosters say of one person, each once. */
    private static final class Known {
        private final Set<String> names = new LinkedHashSet<>();
        private final Set<String> emails = new LinkedHashSet<>();
        private final Set<String> affiliations = new LinkedHashSet<>();

        void add(@Nullable String name, @Nullable String email, @Nullable String affiliation) {
            add(names, name);
            add(emails, email);
            add(affiliations, affiliation);
        }

        private static void add(Set<String> all, @Nullable String one) {
            if (one != null) {
                all.add(one);
            }
        }
    }

    @Override
    public List<Invited> invitations(Collection<UUID> people) {
        return views
                .collection(view, PersonView.INVITATIONS)
                .find(in("person", texts(people)))
                .into(new ArrayList<>())
                .stream()
                .map(PartsOfPeopleFromView::invited)
                .toList();
    }

    private static Invited invited(Document d) {
        return new Invited(
                id(d, "_id"),
                id(d, "person"),
                id(d, "proposal"),
                d.getString("edition"),
                d.getInteger("number"),
                d.getString("title"),
                d.getString("role"),
                InvitationStatus.valueOf(d.getString("state")),
                Instant.parse(d.getString("expiresAt")),
                d.getString("token"));
    }

    @Override
    public Optional<Instant> deadline(String edition, UUID proposal) {
        return find(PersonView.EDITIONS, edition).map(d -> {
            var until = Instant.parse(d.getString("until"));
            var alone = d.get("alone", new Document()).getString(proposal.toString());
            return alone == null || Instant.parse(alone).isBefore(until) ? until : Instant.parse(alone);
        });
    }

    @Override
    public Optional<Lacking> lacking(UUID proposal) {
        return find(PersonView.CONDITIONS, proposal.toString()).map(d -> {
            var lacking = d.getList("lacking", Boolean.class, List.of());
            var texts = d.getList("texts", String.class, List.of());
            var dueAt = d.getString("dueAt");
            return new Lacking(
                    IntStream.range(0, lacking.size())
                            .filter(lacking::get)
                            .mapToObj(texts::get)
                            .toList(),
                    dueAt == null ? null : Instant.parse(dueAt));
        });
    }

    private List<Document> proposals(Bson filter) {
        return views.collection(view, PersonView.PROPOSALS)
                .find(filter)
                .sort(Sorts.ascending("_since", "_id"))
                .into(new ArrayList<>());
    }

    private static List<Part> parts(Document proposal) {
        var parts = new ArrayList<Part>();
        var owner = proposal.getString("owner");
        if (owner != null) {
            parts.add(part(proposal, UUID.fromString(owner), "OWNER", null, null));
        }
        roster(proposal)
                .forEach((entry, d) -> parts.add(part(
                        proposal,
                        id(d, "person"),
                        d.getString("role"),
                        UUID.fromString(entry),
                        EntryState.valueOf(d.getString("state")))));
        return parts;
    }

    private static Part part(
            Document proposal, UUID person, String role, @Nullable UUID entry, @Nullable EntryState answer) {
        return new Part(
                person,
                id(proposal, "_id"),
                proposal.getString("edition"),
                proposal.getInteger("number"),
                proposal.getString("title"),
                Stage.valueOf(proposal.getString("stage")),
                role,
                entry,
                answer);
    }

    private static Map<String, Document> roster(Document proposal) {
        var entries = new LinkedHashMap<String, Document>();
        proposal.get("roster", new Document()).forEach((id, entry) -> entries.put(id, (Document) entry));
        return entries;
    }

    private Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(
                views.collection(view, collection).find(eq("_id", id)).first());
    }

    private static Set<String> texts(Collection<UUID> people) {
        return people.stream().map(UUID::toString).collect(Collectors.toSet());
    }

    private static UUID id(Document d, String member) {
        return UUID.fromString(d.getString(member));
    }
}
