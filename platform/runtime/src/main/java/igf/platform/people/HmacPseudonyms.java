package igf.platform.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Pseudonyms that nobody can compute without the key: HMAC-SHA-256, cut to a UUID. */
final class HmacPseudonyms implements Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";

    private final PurposeKeys keys;
    /** Initialized with the key and only copied, because copying takes a third of the time. */
    private volatile @Nullable Mac initialized;

    HmacPseudonyms(PurposeKeys keys) {
        this.keys = keys;
    }

    /**
     * Returns the initialized HMAC. It is created on first use, so that the start does not wait for the database with
     * the key.
     */
    private Mac mac() {
        var mac = initialized;
        if (mac == null) {
            try {
                mac = createMac(keys.get(PurposeKeys.PSEUDONYMS));
                initialized = mac;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
            }
        }
        return mac;
    }

    private static Mac createMac(byte[] key) throws GeneralSecurityException {
        var mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
        return mac;
    }

    @Override
    public UUID of(String person, @Nullable String edition) {
        var text = (edition == null ? "" : edition) + "|" + person;
        var hash = ByteBuffer.wrap(copy().doFinal(text.getBytes(StandardCharsets.UTF_8)));
        // A UUID of version 8, which leaves the other bits to us, and of the usual variant (RFC 9562, 5.8).
        var high = hash.getLong() & ~0xF000L | 0x8000L;
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private Mac copy() {
        try {
            return (Mac) mac().clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's HMAC can be copied", e);
        }
    }
}
