package igf.proposal.person.view;

import igf.api.proposal.Stage;
import igf.api.roster.EntryState;
import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.roster.RosterEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with its people.
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

    StoredRoles withChanges(
            Optional<String> newTitle, Map<String, Entry> newRoster, Stage newStage, @Nullable Integer newNumber) {
        var ids = new LinkedHashSet<UUID>();
        owner.ifPresent(ids::add);
        newRoster.values().forEach(entry -> ids.add(entry.person()));
        return new StoredRoles(
                id, edition, newTitle, owner, ownerEmail, newRoster, newStage, List.copyOf(ids), newNumber);
    }
}
