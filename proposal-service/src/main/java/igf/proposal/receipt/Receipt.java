package igf.proposal.receipt;

import java.time.Instant;

/**
 * Proof that a proposal was submitted, and with what content.
 *
 * @param number number in its edition, from 1
 * @param contentHash SHA-256 (hex) of the canonical text of the submission, see {@link ReceiptText}
 * @param rulesVersion version of the edition's rules that apply to it
 */
public record Receipt(int number, Instant submittedAt, String contentHash, int rulesVersion) {}
