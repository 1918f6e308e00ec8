package igf.proposal.receipt;

import java.time.Instant;

/**
 * That a proposal was handed in, and in what form.
 *
 * @param number in its edition, from 1
 * @param contentHash SHA-256 (hex) of the canonical text of what was submitted, see {@link ReceiptText}
 * @param rulesVersion the version of the edition's rules that it is bound to
 */
public record Receipt(int number, Instant submittedAt, String contentHash, int rulesVersion) {}
