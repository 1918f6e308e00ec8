package igf.proposal.person.view;

import igf.api.roster.RosterRole;
import igf.platform.domain.PersonalValue;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
import igf.proposal.roster.EntryState;
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
 * @param people the ids for searches
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

        Entry in(EntryState now) {
            return new Entry(person, role, name, email, affiliation, now);
        }
    }

    /** Creates the document without people. */
    static StoredRoles none(ProposalEvent.Drafted e, @Nullable Integer number) {
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

    StoredRoles with(Optional<String> says, Map<String, Entry> listed, Stage now, @Nullable Integer as) {
        var ids = new LinkedHashSet<UUID>();
        owner.ifPresent(ids::add);
        listed.values().forEach(entry -> ids.add(entry.person()));
        return new StoredRoles(id, edition, says, owner, ownerEmail, listed, now, List.copyOf(ids), as);
    }
}
