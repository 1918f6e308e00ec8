package igf.proposal.admission;

import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntry;
import igf.proposal.rules.RuleSet;
import java.util.List;
import java.util.Objects;

/** Whom a proposal counts for: its organizers and their organizations, its owner where it names no organizer. */
public final class Claims {

    private Claims() {}

    /** @param humans who has several ids */
    public static Claim of(ProposalState proposal, RuleSet rules, LinkedPeople humans) {
        var owner = proposal.owner().person();
        var named = proposal.organizers().stream()
                .map(RosterEntry::person)
                .distinct()
                .toList();
        var organizers = named.isEmpty() && owner != null ? List.of(owner) : named;
        return new Claim(
                proposal.id(),
                organizers,
                organizers.stream().map(humans::same).toList(),
                proposal.organizers().stream()
                        .map(RosterEntry::organization)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                rules.limits().proposalsPerPerson(),
                rules.limits().proposalsPerOrganization());
    }
}
