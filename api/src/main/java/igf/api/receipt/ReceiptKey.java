package igf.api.receipt;

/**
 * What receipts are signed with, for whoever wants to check one.
 *
 * @param algorithm {@code Ed25519}
 * @param publicKey X.509 SubjectPublicKeyInfo, base64
 */
public record ReceiptKey(String algorithm, String publicKey) {}
