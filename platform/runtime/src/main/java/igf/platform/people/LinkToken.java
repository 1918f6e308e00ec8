package igf.platform.people;

import igf.platform.domain.Sha256;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret in a mailed link: base64url (RFC 4648, without padding) of the id of what it opens and {@value #SECRET} random bytes.
 *
 * @param id where to look
 * @param text as it stands in the link
 */
public record LinkToken(UUID id, String text) {

    public static final int SECRET = 32;
    private static final int LENGTH = 16 + SECRET;

    /** @param secret {@value #SECRET} bytes from a strong source, drawn by the caller */
    public static LinkToken of(UUID id, byte[] secret) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret, 0, SECRET)
                .array();
        return new LinkToken(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty for what can be no token. */
    public static Optional<LinkToken> read(String text) {
        if (!text.matches("[A-Za-z0-9_-]{64}")) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new LinkToken(new UUID(bytes.getLong(), bytes.getLong()), text));
    }

    /** SHA-256 (hex): what is kept. */
    public String hash() {
        return Sha256.hex(text);
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return id + "…";
    }
}
