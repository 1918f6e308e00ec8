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

    /** Returns the id that an offered entry gets on the roster of the proposal that took the other one in. */
    public static UUID newEntryId(UUID into, UUID entry) {
        return DerivedId.of(into, "taken:" + entry);
    }

    public MergerState takeOver(UUID proposal, UUID entry) {
        var merger = new MergerReader(sender).get(proposal);
        var into = merger.into().proposal();
        var newEntry = newEntryId(into, entry);
        var roster = new ProposalReader(sender).get(into).state();
        merger.offered().stream()
                .filter(offered -> offered.id().equals(entry))
                .filter(offered -> merger.status() == MergerState.Status.MERGED)
                .filter(offered -> roster.findEntry(newEntry).isEmpty())
                .forEach(offered -> new ChangeRoster(sender, linkedPeople)
                        .list(into, offered.copyAs(newEntry, offered.firstTime(), offered.attendance())));
        return sender.<MergerState>send(new MergerCommand.NoteTaken(MergerId.of(proposal), entry, newEntry));
    }
}
