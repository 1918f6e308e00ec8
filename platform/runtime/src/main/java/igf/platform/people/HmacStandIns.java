package igf.platform.people;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Stand-ins that nobody can compute without the key: HMAC-SHA-256, cut to a UUID. */
final class HmacStandIns implements StandIns {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param given base64; the key used here is derived from it */
    HmacStandIns(String given) {
        var master = new SecretKeySpec(Base64.getDecoder().decode(given.trim()), ALGORITHM);
        key = new SecretKeySpec(hmac(master, "stand-ins"), ALGORITHM);
    }

    @Override
    public UUID of(String person, @Nullable String edition) {
        var hash = ByteBuffer.wrap(hmac(key, (edition == null ? "" : edition) + "|" + person));
        var high = hash.getLong() & ~0xF000L | 0x8000L;
        var low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
