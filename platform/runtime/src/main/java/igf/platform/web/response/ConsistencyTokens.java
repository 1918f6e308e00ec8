package igf.platform.web.response;

import igf.platform.domain.EventToken;
import igf.platform.log.LogToken;
import igf.platform.people.PurposeKeys;
import igf.platform.web.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Creates and parses opaque tokens of a write. A token contains service, epoch and position, and the id of the write's
 * last public event if it has one. The service itself waits for the position, other services wait for the public event.
 * Tokens are signed with a key that the services share, because a read would wait in vain for a forged one.
 */
public final class ConsistencyTokens {

    public static final String HEADER = "Consistency-Token";
    private static final Pattern SHAPE =
            Pattern.compile("([a-z]+):([0-9a-f-]{36}):(\\d{1,19}):(\\d{1,19})(?::([0-9A-Za-z-]{1,100}[.]\\d{1,9}))?");
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE = 16;

    private final String service;
    private final String epoch;
    private final PurposeKeys keys;

    public ConsistencyTokens(String service, String epoch, PurposeKeys keys) {
        this.service = service;
        this.epoch = epoch;
        this.keys = keys;
    }

    boolean isOfService(String name) {
        return service.equals(name);
    }

    private SecretKeySpec key() {
        return new SecretKeySpec(keys.get("consistency"), ALGORITHM);
    }

    /** @param publicId id of the write's last public event; null if it has none */
    public String create(long txid, long index, @Nullable String publicId) {
        return sign(service + ":" + epoch + ":" + txid + ":" + index + (publicId == null ? "" : ":" + publicId));
    }

    /**
     * Creates the token of a public event. Its service waits for the position in the first part, and others for the
     * event in the second, which is signed like that of a write.
     *
     * @param epoch of the log that has the event
     * @param publicId id of the event
     */
    public String create(EventToken event, String epoch, String publicId) {
        return event + "." + sign(event.service() + ":" + epoch + ":0:0:" + publicId);
    }

    private String sign(String content) {
        var text = content.getBytes(StandardCharsets.US_ASCII);
        var signed = Arrays.copyOf(text, text.length + SIGNATURE);
        System.arraycopy(mac(key(), text), 0, signed, text.length, SIGNATURE);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    /**
     * A write.
     *
     * @param position in the log of its service, without a number
     * @param publicId id of its last public event; null if it has none
     */
    record Write(
            String service,
            String epoch,
            LogToken position,
            @Nullable String publicId) {}

    /** Returns whether this service has done the write, in this epoch of its log. */
    boolean isOwn(Write write) {
        return write.service().equals(service) && write.epoch().equals(epoch);
    }

    /** @throws Problem 400 for a token that no service has issued */
    Write parse(String token) {
        var parts = SHAPE.matcher(verify(token.strip()));
        if (!parts.matches()) {
            throw invalidToken();
        }
        try {
            var position = new LogToken(Long.parseLong(parts.group(3)), Long.parseLong(parts.group(4)), 0);
            return new Write(parts.group(1), parts.group(2), position, parts.group(5));
        } catch (NumberFormatException e) {
            throw invalidToken();
        }
    }

    private String verify(String token) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            throw invalidToken();
        }
        if (signed.length <= SIGNATURE) {
            throw invalidToken();
        }
        var text = Arrays.copyOf(signed, signed.length - SIGNATURE);
        var signature = Arrays.copyOfRange(signed, text.length, signed.length);
        if (!MessageDigest.isEqual(signature, Arrays.copyOf(mac(key(), text), SIGNATURE))) {
            throw invalidToken();
        }
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static Problem invalidToken() {
        return Problem.malformed(HEADER, "INVALID_VALUE", HEADER + " must be the token of a write, unchanged.");
    }

    private static byte[] mac(SecretKeySpec key, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
