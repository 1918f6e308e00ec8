package igf.api.receipt;

import java.time.Instant;

/**
 * The receipt of a submission.
 *
 * @param number number in its edition, from 1
 * @param submittedAt when it was submitted
 * @param contentHash SHA-256 (hex) of the submitted text
 * @param rulesVersion the version of the edition's rules that it is bound to
 * @param signature Ed25519, base64; the documentation of the key describes the signed text
 */
public record ReceiptShown(int number, Instant submittedAt, String contentHash, int rulesVersion, String signature) {}
