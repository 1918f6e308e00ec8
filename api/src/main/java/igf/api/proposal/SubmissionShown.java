package igf.api.proposal;

import igf.api.receipt.ReceiptShown;
import java.util.List;
import java.util.UUID;

/**
 * A submitted proposal.
 *
 * @param id of the proposal
 * @param number in its edition, from 1
 * @param state the present state
 * @param receipt to store
 * @param hints points that a careful reader would notice
 */
public record SubmissionShown(UUID id, int number, Stage state, ReceiptShown receipt, List<Hint> hints) {}
