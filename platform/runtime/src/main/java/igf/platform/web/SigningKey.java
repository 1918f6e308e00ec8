package igf.platform.web;

import igf.platform.people.PurposeKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Signs texts with Ed25519 (RFC 8032); anyone can verify them with the public key. Each purpose has its own key.
 * Ed25519 is deterministic, so signatures are recomputed, not stored.
 */
public final class SigningKey {

    private final PurposeKeys purposeKeys;
    private final String purpose;
    private volatile @Nullable KeyPair keyPair;

    private SigningKey(PurposeKeys purposeKeys, String purpose) {
        this.purposeKeys = purposeKeys;
        this.purpose = purpose;
    }

    public static SigningKey of(PurposeKeys keys, String purpose) {
        return new SigningKey(keys, purpose);
    }

    /** Returns a key that is derived from a master key in base64. */
    public static SigningKey derived(String masterKey, String purpose) {
        return of(PurposeKeys.derived(masterKey), purpose);
    }

    /** Creates the key pair on first use, so that startup does not wait for the database. */
    private KeyPair keyPair() {
        var pair = keyPair;
        if (pair == null) {
            try {
                var generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(NamedParameterSpec.ED25519, new FixedSecureRandom(purposeKeys.get(purpose)));
                pair = generator.generateKeyPair();
                keyPair = pair;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
            }
        }
        return pair;
    }

    /** Returns fixed bytes. The JDK uses 32 bytes from a random generator as the private Ed25519 key. */
    private static final class FixedSecureRandom extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        FixedSecureRandom(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
        }
    }

    /**
     * Signs the UTF-8 bytes of a text.
     *
     * @return the 64-byte signature in base64url without padding
     */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keyPair().getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /** Returns the X.509 SubjectPublicKeyInfo in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keyPair().getPublic().getEncoded());
    }
}
