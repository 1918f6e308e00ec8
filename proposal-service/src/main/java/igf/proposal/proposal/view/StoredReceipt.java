package igf.proposal.proposal.view;

import igf.platform.view.ViewCollection;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.receipt.Receipt;
import java.util.Optional;

/**
 * The latest receipt of a proposal.
 *
 * @param text the submitted text; empty for older receipts
 */
public record StoredReceipt(String edition, Receipt receipt, Optional<String> text) {

    /** By proposal id. */
    public static final ViewCollection<StoredReceipt> RECEIPTS =
            ViewCollection.of(ProposalView.RECEIPTS, StoredReceipt.class);

    static StoredReceipt of(ProposalEvent.Submitted event) {
        return new StoredReceipt(event.notice().edition(), event.receipt(), Optional.ofNullable(event.text()));
    }
}
