package igf.proposal.person.view;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.proposal.invitation.Guest;
import igf.proposal.invitation.SessionRosterNews;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with its people, or a session without a proposal.
 *
 * @param roster by entry id
 * @param people ids of all its people, for searches
 * @param number null before the submission
 */
record StoredRoles(
        UUID id,
        String edition,
        Optional<String> title,
        Optional<UUID> owner,
        Optional<PersonalValue> ownerEmail,
        Map<String, Entry> roster,
        Stage stage,
        List<UUID> people,
        @Nullable Integer number) {

    record Entry(
            UUID person,
            RosterRole role,
            @Nullable PersonalValue name,
            @Nullable PersonalValue email,
            @Nullable String affiliation,
            EntryState state) {

        static Entry of(RosterEntry entry) {
            return new Entry(
                    entry.person(), entry.role(), entry.name(), entry.email(), entry.affiliation(), entry.state());
        }

        static Entry of(Guest guest, RosterRole role, EntryState state) {
            return new Entry(guest.person(), role, guest.name(), guest.email(), guest.affiliation(), state);
        }

        Entry withState(EntryState newState) {
            return new Entry(person, role, name, email, affiliation, newState);
        }
    }

    /** Creates the document without people. */
    static StoredRoles empty(ProposalEvent.Drafted e, @Nullable Integer number) {
        return new StoredRoles(
                e.id(),
                e.edition(),
                Optional.empty(),
                Optional.ofNullable(e.owner().person()),
                Optional.ofNullable(e.owner().email()),
                Map.of(),
                Stage.DRAFT,
                List.of(),
                number);
    }

    /** Creates the document of a session without a proposal, with nobody on its roster. */
    static StoredRoles empty(SessionRosterNews e) {
        return new StoredRoles(
                e.session(),
                e.edition(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Stage.ACCEPTED,
                List.of(),
                e.number());
    }

    /**
     * Takes the new roster of a session without a proposal. People who stay keep their answers; those in a role that
     * this service does not know are left out.
     */
    StoredRoles withRoster(SessionRosterNews e) {
        var entries = new LinkedHashMap<String, Entry>();
        for (var guest : e.roster()) {
            var id = Objects.requireNonNull(guest.entry(), "people on a roster have entries")
                    .toString();
            var known = roster.get(id);
            var state = known != null && known.person().equals(guest.person()) ? known.state() : EntryState.LISTED;
            Stream.of(RosterRole.values())
                    .filter(role -> role.name().equals(guest.role()))
                    .forEach(role -> entries.put(id, Entry.of(guest, role, state)));
        }
        return withChanges(
                Optional.of(e.title()), entries, e.cancelled() ? Stage.WITHDRAWN : Stage.ACCEPTED, e.number());
    }

    /**
     * Records the state of an entry; does nothing if it belongs to another person by now.
     *
     * @param person null if unknown
     */
    StoredRoles withState(UUID entry, @Nullable UUID person, EntryState state) {
        var entries = new LinkedHashMap<>(roster);
        entries.computeIfPresent(
                entry.toString(),
                (id, known) -> person == null || person.equals(known.person()) ? known.withState(state) : known);
        return withChanges(title, entries, stage, number);
    }

    StoredRoles withChanges(
            Optional<String> newTitle, Map<String, Entry> newRoster, Stage newStage, @Nullable Integer newNumber) {
        var ids = new LinkedHashSet<UUID>();
        owner.ifPresent(ids::add);
        newRoster.values().forEach(entry -> ids.add(entry.person()));
        return new StoredRoles(
                id, edition, newTitle, owner, ownerEmail, newRoster, newStage, List.copyOf(ids), newNumber);
    }
}
