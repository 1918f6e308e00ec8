package igf.participation.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret in a mailed link: base64url (RFC 4648, without padding) of the proof's id and {@value #SECRET} random bytes.
 *
 * @param proof where to look
 * @param text as it stands in the link
 */
public record ProofToken(UUID proof, String text) {

    public static final int SECRET = 32;
    private static final int LENGTH = 16 + SECRET;

    /** @param secret {@value #SECRET} bytes from a strong source, drawn by the caller */
    public static ProofToken of(UUID proof, byte[] secret) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(proof.getMostSignificantBits())
                .putLong(proof.getLeastSignificantBits())
                .put(secret, 0, SECRET)
                .array();
        return new ProofToken(proof, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what can be no token. */
    public static Optional<ProofToken> read(String text) {
        if (!text.matches("[A-Za-z0-9_-]{64}")) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new ProofToken(new UUID(bytes.getLong(), bytes.getLong()), text));
    }

    /** SHA-256 (hex): what is kept. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return proof + "…";
    }
}
