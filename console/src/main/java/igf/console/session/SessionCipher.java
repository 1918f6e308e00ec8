package igf.console.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the content of a session with AES-256-GCM. The key is derived from the session id, which only the browser
 * has, and from a secret of the gateways. The store has only a digest of the id, so nobody can read or forge a session
 * with the store alone.
 */
public final class SessionCipher {

    private static final int ID_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    /** Classes that may be deserialized: those of Spring Security and the Java platform. */
    private static final ObjectInputFilter ALLOWED_CLASSES =
            ObjectInputFilter.Config.createFilter("maxdepth=40;java.base/*;org.springframework.security.**;!*");

    private final byte[] secret;

    /** @param secret the same at every gateway; changing it ends all sessions */
    public SessionCipher(String secret) {
        this.secret = secret.getBytes(UTF_8);
    }

    static String newId() {
        return BASE64.encodeToString(random(ID_BYTES));
    }

    /** Returns the name of a session in the store. */
    String storageName(String id) {
        return BASE64.encodeToString(deriveKey("name", id));
    }

    String encrypt(String id, Map<String, Object> attributes) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
            objects.writeObject(new HashMap<>(attributes));
            objects.flush();
            byte[] nonce = random(NONCE_BYTES);
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(bytes.toByteArray());
            byte[] nonceAndSealed = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, nonceAndSealed, NONCE_BYTES, sealed.length);
            return BASE64.encodeToString(nonceAndSealed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Decrypts the content of a session; empty if it was encrypted with another secret, or by a release whose content
     * this one cannot read.
     */
    @SuppressWarnings("unchecked")
    Optional<Map<String, Object>> decrypt(String id, String text) {
        try {
            byte[] nonceAndSealed = Base64.getUrlDecoder().decode(text);
            byte[] clear = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(nonceAndSealed, NONCE_BYTES))
                    .doFinal(nonceAndSealed, NONCE_BYTES, nonceAndSealed.length - NONCE_BYTES);
            try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(clear))) {
                objects.setObjectInputFilter(ALLOWED_CLASSES);
                return Optional.of((Map<String, Object>) objects.readObject());
            }
        } catch (GeneralSecurityException | IOException | ClassNotFoundException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(deriveKey("key", id), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] deriveKey(String purpose, String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(("igf session " + purpose + " " + id).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
