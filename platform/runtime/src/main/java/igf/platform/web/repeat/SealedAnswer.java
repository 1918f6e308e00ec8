package igf.platform.web.repeat;

import igf.platform.domain.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * An answer that is kept opens only with the request that it answers, of which no more than a hash is stored: who sends the
 * request again has what it says, and nobody else reads names or secrets in it.
 */
final class SealedAnswer {

    private static final byte SEALED = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    SealedAnswer(String idempotencyKey, byte[] request) {
        var head = "kept answer|" + idempotencyKey.length() + "|" + idempotencyKey;
        key = new SecretKeySpec(Sha256.of(head.getBytes(StandardCharsets.UTF_8), request), "AES");
    }

    byte[] seal(byte[] answer) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, answer, 0);
        var all = new byte[1 + NONCE + sealed.length];
        all[0] = SEALED;
        System.arraycopy(nonce, 0, all, 1, NONCE);
        System.arraycopy(sealed, 0, all, 1 + NONCE, sealed.length);
        return all;
    }

    /** Also one that was kept in the clear, by a version before this. */
    byte[] open(byte[] kept) {
        return kept.length == 0 || kept[0] != SEALED
                ? kept
                : cipher(Cipher.DECRYPT_MODE, Arrays.copyOfRange(kept, 1, 1 + NONCE), kept, 1 + NONCE);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a kept answer does not open with its request", e);
        }
    }
}
