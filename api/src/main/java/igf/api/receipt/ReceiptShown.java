package igf.api.receipt;

import java.time.Instant;

/**
 * That a proposal was handed in, and in what form.
 *
 * @param number in its edition, from 1
 * @param submittedAt when
 * @param contentHash SHA-256 (hex) of the text that was handed in
 * @param rulesVersion the version of the edition's rules that it is bound to
 * @param signature Ed25519, base64: what is signed is told with the key
 */
public record ReceiptShown(int number, Instant submittedAt, String contentHash, int rulesVersion, String signature) {}
