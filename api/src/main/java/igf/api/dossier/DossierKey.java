package igf.api.dossier;

/**
 * The key that verifies the signatures of dossiers.
 *
 * @param algorithm {@code Ed25519}
 * @param publicKey X.509 SubjectPublicKeyInfo, base64
 */
public record DossierKey(String algorithm, String publicKey) {}
