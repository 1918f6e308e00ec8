package igf.platform.people;

import igf.platform.domain.Sha256;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The secret in a mailed link: base64url (RFC 4648, without padding) of an id and {@value #SECRET} random bytes.
 *
 * @param id id of the resource that the link opens
 * @param text the token in the link
 */
public record LinkToken(UUID id, String text) {

    public static final int SECRET = 32;
    private static final int LENGTH = 16 + SECRET;

    /** @param secret {@value #SECRET} bytes from a strong source */
    public static LinkToken of(UUID id, byte[] secret) {
        var bytes = ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(secret, 0, SECRET)
                .array();
        return new LinkToken(id, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Returns empty if the text cannot be a token. */
    public static Optional<LinkToken> parse(String text) {
        if (!text.matches("[A-Za-z0-9_-]{64}")) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
        return Optional.of(new LinkToken(new UUID(bytes.getLong(), bytes.getLong()), text));
    }

    /** Returns the SHA-256 (hex) that is stored. */
    public String hash() {
        return Sha256.hex(text);
    }

    /** Returns the id only, so that log lines do not reveal the secret. */
    @Override
    public String toString() {
        return id + "…";
    }
}
