package igf.platform.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import java.util.regex.Pattern;

/** Computes ids from another id, always with the same result (UUID version 5, RFC 9562 section 5.5). */
public final class DerivedId {

    private static final int UUID_DIGITS = 36;
    private static final Pattern UUID_PREFIX =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private DerivedId() {}

    /**
     * Returns an id of version 5.
     *
     * @param namespace the id from which it is derived
     * @param name what the id is for, like {@code session}
     */
    public static UUID of(UUID namespace, String name) {
        var sha1 = sha1();
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        var hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        var high = hash.getLong() & ~0xF000L | 0x5000L;
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /**
     * Returns an id that is near another one in an index, because it begins with the same bytes, such as the time of a
     * UUID of version 7. It has version 8, a custom format (RFC 9562 section 5.8).
     */
    public static UUID withPrefixOf(String id, String name) {
        var hash = ByteBuffer.wrap(sha1().digest(name.getBytes(StandardCharsets.UTF_8)));
        var high = hash.getLong();
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        if (UUID_PREFIX.matcher(id).lookingAt()) {
            high = UUID.fromString(id.substring(0, UUID_DIGITS)).getMostSignificantBits() & ~0xFFFFL | high & 0xFFFFL;
        }
        return new UUID(high & ~0xF000L | 0x8000L, low);
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
