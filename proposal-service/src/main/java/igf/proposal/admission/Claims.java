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
 * Decides whom a proposal counts for: its proven organizers with their organizations, else its owner. An organizer is
 * proven if they created or changed the proposal. All others may be named without their knowledge, so their entries
 * must not block proposals of their own.
 */
public final class Claims {

    private Claims() {}

    /** @param linkedPeople finds people with several ids */
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
        var named = entries.stream().map(RosterEntry::person).distinct().toList();
        var organizers = named.isEmpty() && owner != null ? List.of(owner) : named;
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
