package igf.proposal.transfer;

import igf.api.roster.RosterBody;
import igf.platform.web.Api;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.ChangeRoster;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.sending.Sender;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Brings the roster of a proposal to a list of people, by the same changes that its organizers make. */
record UpdateRoster(Sender sender, LinkedPeople linkedPeople, RosterEntryMapper entryMapper) {

    /** Returns whether a list names other people, or the same with other values. */
    static boolean isNeeded(ProposalState proposal, List<RosterBody> people, RosterEntryMapper entryMapper) {
        return !difference(proposal, people, entryMapper).isEmpty();
    }

    void update(ProposalState proposal, List<RosterBody> people) {
        var difference = difference(proposal, people, entryMapper);
        var roster = new ChangeRoster(sender, linkedPeople);
        for (var entry : difference.removed()) {
            roster.remove(proposal.id(), entry);
        }
        for (var changed : difference.changed()) {
            var before = proposal.findEntry(changed.entry()).orElseThrow();
            var entry = entryMapper.toChangedEntry(before, changed.after());
            if (RosterEntryMapper.isOtherAddress(changed.after(), changed.before())) {
                roster.correct(proposal.id(), entry);
            } else {
                roster.change(proposal.id(), entry);
            }
        }
        for (var added : difference.added()) {
            var id = Api.newId("roster/" + proposal.id() + "/" + added.index());
            roster.list(proposal.id(), entryMapper.toEntry(id, added.person()));
        }
    }

    private static RosterDifference difference(
            ProposalState proposal, List<RosterBody> people, RosterEntryMapper entryMapper) {
        var before = new LinkedHashMap<UUID, RosterBody>();
        proposal.roster().forEach(entry -> before.put(entry.id(), entryMapper.toBody(entry)));
        return RosterDifference.between(before, people);
    }
}
