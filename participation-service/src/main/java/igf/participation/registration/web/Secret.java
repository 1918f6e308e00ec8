package igf.participation.registration.web;

import igf.platform.web.Api;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * A registration's credential: {@code reg_} and base64url of the registration's id (16 bytes) and 256 random bits. The id in
 * it finds the registration without an index that could lag behind; the log keeps only a SHA-256 of the whole, which is
 * enough for what nobody can guess.
 */
record Secret(UUID registration, String text) {

    private static final String PREFIX = "reg_";
    private static final int RANDOM_BYTES = 32;
    private static final int ID_BYTES = 16;

    static Secret create(UUID registration) {
        var bytes = ByteBuffer.allocate(ID_BYTES + RANDOM_BYTES)
                .putLong(registration.getMostSignificantBits())
                .putLong(registration.getLeastSignificantBits());
        var random = new byte[RANDOM_BYTES];
        Api.fill(random);
        bytes.put(random);
        return new Secret(
                registration, PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** Empty for what is no secret of this kind. */
    static Optional<Secret> read(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text.substring(PREFIX.length())));
            return bytes.remaining() == ID_BYTES + RANDOM_BYTES
                    ? Optional.of(new Secret(new UUID(bytes.getLong(), bytes.getLong()), text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean matches(String hash) {
        return MessageDigest.isEqual(
                hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    /** Never in a log line. */
    @Override
    public String toString() {
        return PREFIX + "…";
    }
}
