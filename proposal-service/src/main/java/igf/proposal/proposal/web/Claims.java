package igf.proposal.proposal.web;

import igf.proposal.edition.AdmissionsCommand.Claim;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.RosterEntry;
import igf.proposal.rules.RuleSet;
import java.util.List;
import java.util.Objects;

/** Whom a proposal counts for: its organizers and their organizations, its owner where it names no organizer. */
public final class Claims {

    private Claims() {}

    public static Claim of(ProposalState proposal, RuleSet rules) {
        var owner = proposal.owner().person();
        var organizers = proposal.organizers().stream()
                .map(RosterEntry::person)
                .distinct()
                .toList();
        return new Claim(
                proposal.id(),
                organizers.isEmpty() && owner != null ? List.of(owner) : organizers,
                proposal.organizers().stream()
                        .map(RosterEntry::organization)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                rules.limits().proposalsPerPerson(),
                rules.limits().proposalsPerOrganization());
    }
}
