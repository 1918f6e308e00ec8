package igf.proposal.admission;

import igf.proposal.edition.EditionReader;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.Stage;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Counts an active proposal for its people and organizations, and stops counting one that is not active. */
public record CountForLimits(Sender sender, LinkedPeople humans) {

    public void follow(UUID id) {
        follow(new ProposalReader(sender).get(id), 0);
    }

    /** Adjusts the counts of a submitted proposal. Skips a draft, because another request may be submitting it now. */
    public void followIfHandedIn(UUID id) {
        var seen = new ProposalReader(sender).get(id);
        if (stands(seen.state())) {
            follow(seen, 0);
        }
    }

    /**
     * Adjusts the counts after a failed command, whose effect is uncertain. The advance count was made for the next
     * version. Runs twice, because another request may submit the proposal between the read and the count.
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
