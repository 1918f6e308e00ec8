package igf.client.reach;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Verifies deliveries of a webhook (Standard Webhooks 1.0). Call it before using a body, with the received bytes. It is
 * thread-safe.
 */
public final class WebhookSignature {
    /**
     * The largest accepted difference between a delivery's time and the current time. An older delivery may be a replay
     * by an attacker.
     */
    public static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource clock;

    /**
     * Uses the secret from registering or rotating a webhook.
     *
     * @param secret {@code whsec_…}
     * @throws IllegalArgumentException if the secret does not begin with {@code whsec_} or is not Base64
     */
    public WebhookSignature(String secret) {
        this(secret, InstantSource.system());
    }

    WebhookSignature(String secret, InstantSource clock) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A secret of a webhook begins with " + PREFIX);
        }
        this.key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Returns whether a delivery is signed with this secret and recent. During a rotation a delivery has several
     * signatures, one of which must be valid. Missing headers may be null.
     *
     * @param id the header {@code webhook-id}, the same each time that an event is sent
     * @param timestamp the header {@code webhook-timestamp}
     * @param signatures the header {@code webhook-signature}
     * @param body the received bytes
     */
    public boolean isValid(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (id == null || timestamp == null || signatures == null || !isRecent(timestamp)) {
            return false;
        }
        byte[] expected = sign(id + "." + timestamp + ".", body);
        boolean valid = false;
        for (String signature : signatures.split(" ", -1)) {
            valid |= signature.startsWith(VERSION) && MessageDigest.isEqual(expected, decode(signature));
        }
        return valid;
    }

    private boolean isRecent(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        Duration difference = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return difference.abs().compareTo(TOLERANCE) <= 0;
    }

    private static byte[] decode(String signature) {
        try {
            return Base64.getDecoder().decode(signature.substring(VERSION.length()));
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
