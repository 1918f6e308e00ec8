package igf.platform.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce as prefix, and HMAC-SHA-256 for lookups. */
public final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private static final SecureRandom RANDOM = new SecureRandom();
    private final PurposeKeys keys;

    Vault(PurposeKeys keys) {
        this.keys = keys;
    }

    byte[] newKey() {
        return random();
    }

    static byte[] random() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return key;
    }

    byte[] wrap(byte[] key) {
        return encrypt(keys.get(PurposeKeys.WRAP), key);
    }

    byte[] unwrap(byte[] wrapped) {
        return decrypt(keys.get(PurposeKeys.WRAP), wrapped);
    }

    String seal(byte[] key, String clear) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(encrypt(key, clear.getBytes(StandardCharsets.UTF_8)));
    }

    String open(byte[] key, String cipher) {
        return new String(decrypt(key, Base64.getUrlDecoder().decode(cipher)), StandardCharsets.UTF_8);
    }

    /** Returns a keyed hash of an address, independent of case and Unicode form. */
    byte[] lookupHash(String email) {
        return hmac(keys.get(PurposeKeys.LOOKUP), normalized(email).getBytes(StandardCharsets.UTF_8));
    }

    static String normalized(String email) {
        return Normalizer.normalize(email.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Returns HMAC-SHA-256 over the concatenated parts. */
    public static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param key 32 bytes */
    public static byte[] encrypt(byte[] key, byte[] clear) {
        try {
            var nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(clear);
            var all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException if another key encrypted the value */
    public static byte[] decrypt(byte[] key, byte[] sealed) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, Arrays.copyOf(sealed, NONCE)));
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("another key sealed this value", e);
        }
    }
}
