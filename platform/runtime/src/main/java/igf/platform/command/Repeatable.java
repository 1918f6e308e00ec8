package igf.platform.command;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A request that may come again under its key, and the attempt at it that this is. What its commands came to is kept in the transaction of their
 * events, so a later attempt takes that over and does nothing twice. It also draws the same ids and secrets, since all come
 * from the request's seed.
 */
public final class Repeatable {

    private static final String ALGORITHM = "HmacSHA256";

    private final String caller;
    private final String key;
    private final int number;
    private final byte[] seed;
    private final List<String> outcomes;
    private final AtomicInteger step = new AtomicInteger();
    private final AtomicLong drawn = new AtomicLong();

    /**
     * @param number counts the attempts: only the latest can commit anything
     * @param outcomes what earlier attempts came to, as kept
     */
    public Repeatable(String caller, String key, int number, byte[] seed, List<String> outcomes) {
        this.caller = caller;
        this.key = key;
        this.number = number;
        this.seed = seed.clone();
        this.outcomes = List.copyOf(outcomes);
    }

    /** Fills with what nobody can guess and a later attempt gets again. */
    public void fill(byte[] target) {
        var filled = ByteBuffer.wrap(target);
        while (filled.hasRemaining()) {
            var block = block(drawn.incrementAndGet());
            filled.put(block, 0, Math.min(block.length, filled.remaining()));
        }
    }

    public UUID id() {
        var bytes = new byte[16];
        fill(bytes);
        // Version 8 of RFC 9562: made in a way of our own.
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x80);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    private byte[] block(long count) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(seed, ALGORITHM));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(count).array());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** The number of the request's next command. */
    int nextStep() {
        return step.incrementAndGet();
    }

    public String caller() {
        return caller;
    }

    public String key() {
        return key;
    }

    public int number() {
        return number;
    }

    List<String> outcomes() {
        return outcomes;
    }
}
