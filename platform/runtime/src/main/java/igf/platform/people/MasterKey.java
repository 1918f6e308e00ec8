package igf.platform.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The only secret outside the databases. It unwraps the stored keys. */
public interface MasterKey {

    /** Returns an id that reveals nothing about the key. */
    String id();

    byte[] wrap(byte[] key);

    /** @throws IllegalStateException if another master key wrapped the key */
    byte[] unwrap(byte[] wrapped);

    /** Returns the initial key of a purpose, before it is stored. */
    byte[] derive(String purpose);

    /**
     * Reads the key from a setting or from a file. Give exactly one.
     *
     * @param text 32 bytes in base64; empty if the key is in the file
     * @param file path of a file with that text; empty if the key is in {@code text}
     */
    static MasterKey read(String text, String file) {
        if (text.isBlank() == file.isBlank()) {
            throw new IllegalArgumentException(
                    "Give the master key once: in igf.people.master-key, or in a file named by igf.people.master-key-file");
        }
        try {
            return new MasterKeyInMemory(text.isBlank() ? Files.readString(Path.of(file)) : text);
        } catch (IOException e) {
            throw new UncheckedIOException("The master key cannot be read", e);
        }
    }

    /** A master key in memory. */
    final class MasterKeyInMemory implements MasterKey {

        private static final String ALGORITHM = "HmacSHA256";

        private final byte[] bytes;
        private final byte[] wrapping;

        /** @param text 32 bytes in base64 */
        MasterKeyInMemory(String text) {
            bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length != 32) {
                throw new IllegalArgumentException("IGF_MASTER_KEY must be 32 bytes in base64");
            }
            wrapping = derive("kept keys");
        }

        @Override
        public String id() {
            return HexFormat.of().formatHex(derive("id"), 0, 8);
        }

        @Override
        public byte[] wrap(byte[] key) {
            return Vault.encrypt(wrapping, key);
        }

        @Override
        public byte[] unwrap(byte[] wrapped) {
            return Vault.decrypt(wrapping, wrapped);
        }

        @Override
        public byte[] derive(String purpose) {
            try {
                var mac = Mac.getInstance(ALGORITHM);
                mac.init(new SecretKeySpec(bytes, ALGORITHM));
                return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
            }
        }
    }
}
