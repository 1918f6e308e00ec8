package igf.api.proposal;

import igf.api.receipt.ReceiptShown;
import java.util.List;
import java.util.UUID;

/**
 * That a proposal was submitted.
 *
 * @param id of the proposal
 * @param number in its edition, from 1
 * @param state where it stands now
 * @param receipt to keep
 * @param hints what a careful reader would notice
 */
public record SubmissionShown(UUID id, int number, Stage state, ReceiptShown receipt, List<Hint> hints) {}
