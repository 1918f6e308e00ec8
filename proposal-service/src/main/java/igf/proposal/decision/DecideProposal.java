package igf.proposal.decision;

import igf.proposal.call.Activity;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.review.Reviews;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Decides on a single proposal during its edition's deciding phase. */
public record DecideProposal(Sender sender, Reviews reviews) {

    /**
     * @param announce true to announce the decision now, false to disclose it only to the secretariat
     * @throws igf.platform.domain.RefusedException outside the deciding phase, while required reviews are open, if the
     *     proposal does not wait for a decision, or if the verdict has errors
     */
    public VersionedProposal decide(UUID id, Verdict verdict, boolean announce) {
        var edition = new EditionReader(sender)
                .get(new ProposalReader(sender).get(id).state().edition());
        edition.requireAllowed(Activity.DECIDING);
        reviews.requireClosed(edition.edition(), edition.rules());
        return sender.<VersionedProposal>sendIfUnchanged(
                new ProposalCommand.Decide(id, verdict, edition.rules(), null, announce));
    }
}
