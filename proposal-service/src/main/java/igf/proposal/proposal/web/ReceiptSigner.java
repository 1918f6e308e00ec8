package igf.proposal.proposal.web;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs receipts, so that anybody can tell a real one: Ed25519 (RFC 8032) over UTF-8 {@code
 * igf-receipt-1|<proposal>|<number>|<submittedAt>|<contentHash>|<rulesVersion>}. The key follows from the master key, and
 * the signature from both, so nothing has to be kept.
 */
@Component
class ReceiptSigner {

    private final KeyPair keys;

    ReceiptSigner(@Value("${igf.people.master-key}") String masterKey) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(masterKey), "HmacSHA256"));
        var generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(
                NamedParameterSpec.ED25519, new Seed(mac.doFinal("igf.receipts".getBytes(StandardCharsets.UTF_8))));
        keys = generator.generateKeyPair();
    }

    /** The JDK draws an Ed25519 private key as 32 bytes; this way it draws ours. */
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

    /** @return base64url, 64 bytes */
    String sign(String proposal, int number, String submittedAt, String contentHash, int rulesVersion) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(String.join(
                            "|",
                            "igf-receipt-1",
                            proposal,
                            Integer.toString(number),
                            submittedAt,
                            contentHash,
                            Integer.toString(rulesVersion))
                    .getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform since 15 has Ed25519", e);
        }
    }

    /** X.509 SubjectPublicKeyInfo, base64 */
    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }
}
