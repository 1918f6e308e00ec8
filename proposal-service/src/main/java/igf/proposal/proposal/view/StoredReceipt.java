package igf.proposal.proposal.view;

import igf.platform.view.ViewCollection;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.receipt.Receipt;
import java.util.Optional;

/** The last receipt of a proposal. @param text what was handed in; empty of receipts from before it was kept */
public record StoredReceipt(String edition, Receipt receipt, Optional<String> text) {

    /** By the proposal's id */
    public static final ViewCollection<StoredReceipt> KEPT =
            ViewCollection.of(ProposalView.RECEIPTS, StoredReceipt.class);

    static StoredReceipt of(ProposalEvent.Submitted event) {
        return new StoredReceipt(event.notice().edition(), event.receipt(), Optional.ofNullable(event.text()));
    }
}
