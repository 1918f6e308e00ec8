package igf.proposal.admission;

import igf.proposal.edition.EditionReader;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Lets a proposal count for whom it stands for, and for nobody when it does not stand. */
public record CountForLimits(Sender sender, LinkedPeople humans) {

    /** As it stands now. */
    public void follow(UUID id) {
        follow(new ProposalReader(sender).get(id), 0);
    }

    /** A draft that is on its way to be handed in is left alone. */
    public void followIfHandedIn(UUID id) {
        var seen = new ProposalReader(sender).get(id);
        if (stands(seen.state())) {
            follow(seen, 0);
        }
    }

    /**
     * After a failure, when it is not certain what stands; what was counted in advance was so for the version to come. Once
     * more, since somebody else may have handed it in between the look and what followed from it.
     */
    public void giveBack(UUID id) {
        for (int i = 0; i < 2; i++) {
            follow(new ProposalReader(sender).get(id), 1);
        }
    }

    private void follow(VersionedProposal seen, int ahead) {
        var edition = new EditionReader(sender).inForce(seen.state().edition());
        var claim = Claims.of(seen, edition.rules(), humans);
        new AdmissionsActions(sender).follow(edition.edition(), claim, stands(seen.state()), seen.version() + ahead);
    }

    public static boolean stands(ProposalState proposal) {
        return proposal.receipt() != null && proposal.stage() != Stage.DRAFT && proposal.stage() != Stage.WITHDRAWN;
    }
}
