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
 * Signs texts with Ed25519 (RFC 8032); the public key verifies them. The key is stored by its purpose, and the
 * signature follows from key and text, so no signature is stored.
 */
public final class SigningKey {

    private final PurposeKeys purposeKeys;
    private final String purpose;
    private volatile @Nullable KeyPair keys;

    private SigningKey(PurposeKeys purposeKeys, String purpose) {
        this.purposeKeys = purposeKeys;
        this.purpose = purpose;
    }

    /** @param purpose of the signatures: each purpose has its own key */
    public static SigningKey of(PurposeKeys keys, String purpose) {
        return new SigningKey(keys, purpose);
    }

    /** Returns a key that is derived from a master key in base64. */
    public static SigningKey derived(String masterKey, String purpose) {
        return of(PurposeKeys.derived(masterKey), purpose);
    }

    /** Created when it is first needed: a start does not wait for the database with the key. */
    private KeyPair keys() {
        var pair = keys;
        if (pair == null) {
            try {
                var generator = KeyPairGenerator.getInstance("Ed25519");
                generator.initialize(NamedParameterSpec.ED25519, new Seed(purposeKeys.get(purpose)));
                pair = generator.generateKeyPair();
                keys = pair;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
            }
        }
        return pair;
    }

    /** The JDK draws 32 random bytes as an Ed25519 private key; this generator returns ours. */
    private static final class Seed extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] seed;

        Seed(byte[] seed) {
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
     * @return base64url without padding, of 64 bytes
     */
    public String sign(String text) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys().getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /** Returns the X.509 SubjectPublicKeyInfo in base64. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(keys().getPublic().getEncoded());
    }
}
