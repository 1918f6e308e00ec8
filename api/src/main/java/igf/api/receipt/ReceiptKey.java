package igf.api.receipt;

/**
 * The key that verifies receipts.
 *
 * @param algorithm {@code Ed25519}
 * @param publicKey X.509 SubjectPublicKeyInfo, base64
 */
public record ReceiptKey(String algorithm, String publicKey) {}
