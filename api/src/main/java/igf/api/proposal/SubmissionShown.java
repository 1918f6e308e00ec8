package igf.api.proposal;

import igf.api.receipt.ReceiptShown;
import java.util.List;
import java.util.UUID;

/**
 * A submitted proposal.
 *
 * @param id id of the proposal
 * @param number number in its edition, from 1
 * @param state the present state
 * @param receipt receipt, for the organizers to keep
 * @param hints possible mistakes
 */
public record SubmissionShown(UUID id, int number, Stage state, ReceiptShown receipt, List<Hint> hints) {}
