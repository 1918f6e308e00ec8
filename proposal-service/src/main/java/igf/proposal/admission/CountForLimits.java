package igf.proposal.admission;

import igf.api.proposal.Stage;
import igf.proposal.edition.EditionReader;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Counts an active proposal for its people and organizations, and stops counting one that is not active. */
public record CountForLimits(Sender sender, LinkedPeople linkedPeople) {

    public void updateCount(UUID id) {
        updateCount(new ProposalReader(sender).getIncludingDeleted(id), 0);
    }

    /** Adjusts the counts of a submitted proposal. Skips a draft, because another request may be submitting it now. */
    public void updateCountIfSubmitted(UUID id) {
        var versioned = new ProposalReader(sender).getIncludingDeleted(id);
        if (isActive(versioned.state())) {
            updateCount(versioned, 0);
        }
    }

    /**
     * Adjusts the counts after a failed command, which may or may not have taken effect. It was counted in advance for
     * the proposal's next version. Runs twice, because another request may submit the proposal between read and count.
     */
    public void updateCountAfterFailure(UUID id) {
        for (int run = 0; run < 2; run++) {
            updateCount(new ProposalReader(sender).getIncludingDeleted(id), 1);
        }
    }

    private void updateCount(VersionedProposal versioned, int versionOffset) {
        var edition = new EditionReader(sender).get(versioned.state().edition());
        var claim = Claims.of(versioned, edition.rules(), linkedPeople);
        new AdmissionsActions(sender)
                .updateCount(
                        edition.edition(), claim, isActive(versioned.state()), versioned.version() + versionOffset);
    }

    public static boolean isActive(ProposalState proposal) {
        return proposal.receipt() != null && proposal.stage() != Stage.DRAFT && proposal.stage() != Stage.WITHDRAWN;
    }
}
