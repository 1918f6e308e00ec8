package igf.proposal.decision;

import igf.proposal.call.Activity;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.review.Reviews;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Decides on one proposal alone, when its edition decides. */
public record DecideProposal(Sender sender, Reviews reviews) {

    /** @param announce whether everybody concerned hears of it now, or the secretariat alone knows it until it is announced */
    public VersionedProposal decide(UUID id, Verdict verdict, boolean announce) {
        var edition = new EditionReader(sender)
                .inForce(new ProposalReader(sender).get(id).state().edition());
        edition.demand(Activity.DECIDING);
        reviews.demandOver(edition.edition(), edition.rules());
        return sender.<VersionedProposal>sendIfAsSeen(
                new ProposalCommand.Decide(id, verdict, edition.rules(), null, announce));
    }
}
