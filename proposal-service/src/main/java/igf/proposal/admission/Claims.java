package igf.proposal.admission;

import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Finds the people and organizations that a proposal counts for: its proven organizers with their organizations, or its
 * owner if there are none. An organizer is proven if they created or changed the proposal. Others may be named without
 * their knowledge, so their entries must not use up their limit.
 */
public final class Claims {

    private Claims() {}

    /** @param linkedPeople finds all ids of a person */
    public static Claim of(VersionedProposal versioned, RuleSet rules, LinkedPeople linkedPeople) {
        var proposal = versioned.state();
        var owner = proposal.owner().person();
        var proven = new HashSet<>(versioned.proven());
        if (owner != null) {
            proven.add(owner);
        }
        var entries = proposal.organizers().stream()
                .filter(entry -> !Collections.disjoint(linkedPeople.findIds(entry.person()), proven))
                .toList();
        var listed = entries.stream().map(RosterEntry::person).distinct().toList();
        var organizers = listed.isEmpty() && owner != null ? List.of(owner) : listed;
        return new Claim(
                proposal.id(),
                organizers,
                organizers.stream().map(linkedPeople::findIds).toList(),
                entries.stream()
                        .map(RosterEntry::organization)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                rules.limits().proposalsPerPerson(),
                rules.limits().proposalsPerOrganization());
    }
}
