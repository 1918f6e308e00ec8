package igf.proposal.merger;

import igf.platform.domain.DerivedId;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.roster.ChangeRoster;
import igf.proposal.sending.Sender;
import java.util.UUID;

/**
 * Adds an offered person to the roster of the proposal that took the other one in. The new entry's id is derived from
 * both, so the operation can be repeated. The roster changes first, because it may refuse the person.
 */
public record TakeOverPerson(Sender sender, LinkedPeople linkedPeople) {

    public MergerState takeOver(UUID proposal, UUID entry) {
        var merger = new MergerReader(sender).get(proposal);
        var into = merger.into().proposal();
        var newEntry = DerivedId.of(into, "taken:" + entry);
        var roster = new ProposalReader(sender).get(into).state();
        merger.offered().stream()
                .filter(each -> each.id().equals(entry))
                .filter(each -> merger.status() == MergerState.Status.MERGED)
                .filter(each -> roster.findEntry(newEntry).isEmpty())
                .forEach(each -> new ChangeRoster(sender, linkedPeople)
                        .list(into, each.copyAs(newEntry, each.firstTime(), each.attendance())));
        return sender.<MergerState>send(new MergerCommand.NoteTaken(MergerId.of(proposal), entry, newEntry));
    }
}
