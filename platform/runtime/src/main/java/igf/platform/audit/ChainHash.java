package igf.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;

/** A hash of the chain. It covers the stored bytes with sealed personal values, so erasing a person changes no hash. */
record ChainHash(byte[] hash) {

    /** The hash before the first event. */
    static final ChainHash FIRST = new ChainHash(new byte[32]);

    /**
     * Returns SHA-256 over the previous hash and these values, each preceded by its length in four bytes: stream,
     * number in the stream, type of the stream, id, recorded time, stored name, revision, payload, metadata. A missing
     * value counts as empty.
     */
    ChainHash next(TrackedEventData<byte[]> event) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(hash);
            var domain = (DomainEventData<?>) event;
            var payload = event.getPayload();
            add(sha, domain.getAggregateIdentifier());
            add(sha, Long.toString(domain.getSequenceNumber()));
            add(sha, domain.getType());
            add(sha, event.getEventIdentifier());
            add(sha, event.getTimestamp().toString());
            add(sha, payload.getType().getName());
            add(sha, payload.getType().getRevision());
            add(sha, payload.getData());
            add(sha, event.getMetaData().getData());
            return new ChainHash(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest sha, @Nullable String text) {
        add(sha, text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        sha.update(bytes);
    }

    boolean matches(byte[] other) {
        return MessageDigest.isEqual(hash, other);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(hash);
    }
}
