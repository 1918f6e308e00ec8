package igf.platform.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import igf.platform.people.Vault;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at a request with an idempotency key. The outcome of each command is stored in the transaction of its
 * events, identified by target and step, so a later attempt does not repeat it. Ids and secrets are derived from the
 * request's seed by name, so a later attempt gets the same ones.
 */
public final class RequestAttempt {

    /** The stored request: its key columns, and the key that encrypts the rest of the row. */
    public record Row(String caller, String key, byte[] seal) {}

    private final Row row;
    private final int number;
    private final byte[] seed;
    private final @Nullable FormerOutcomes formerOutcomes;
    private final Set<String> usedNames = ConcurrentHashMap.newKeySet();

    /** @param number of this attempt; only the latest attempt can commit */
    public RequestAttempt(Row row, int number, byte[] seed) {
        this(row, number, seed, null);
    }

    private RequestAttempt(Row row, int number, byte[] seed, @Nullable FormerOutcomes former) {
        this.row = row;
        this.number = number;
        this.seed = seed.clone();
        this.formerOutcomes = former;
    }

    /**
     * Returns a request that release 6004e0d7 began.
     *
     * @param outcomes the outcomes that the release stored
     */
    public static RequestAttempt ofFormerRelease(Row row, int number, byte[] seed, List<String> outcomes) {
        return new RequestAttempt(row, number, seed, new FormerOutcomes(outcomes));
    }

    /**
     * Fills an array with secret bytes that a later attempt gets again.
     *
     * @param name unique within the request, and independent of the rest of the request
     */
    public void fill(String name, byte[] target) {
        claimName("draw", name);
        var filled = ByteBuffer.wrap(target);
        for (int count = 0; filled.hasRemaining(); count++) {
            var block = formerOutcomes == null
                    ? Vault.hmac(seed, (name + "|" + count).getBytes(UTF_8))
                    : Vault.hmac(seed, formerOutcomes.nextDraw());
            filled.put(block, 0, Math.min(block.length, filled.remaining()));
        }
    }

    /**
     * Returns an id that a later attempt gets again.
     *
     * @param name as for {@link #fill}
     */
    public UUID id(String name) {
        var bytes = new byte[16];
        fill(name, bytes);
        // Version 8 of RFC 9562: a custom format.
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x80);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /**
     * Marks a name as used.
     *
     * @throws IllegalStateException if the request has used the name before, because the second use would get the value
     *         of the first
     */
    void claimName(String kind, String name) {
        if (!usedNames.add(kind + " " + name)) {
            throw new IllegalStateException("a request uses \"" + name + "\" twice: give each its own name");
        }
    }

    /** Returns the opaque key under which the outcome of a step is stored. */
    String stepKey(String step) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Vault.hmac(row.seal(), ("step|" + step).getBytes(UTF_8)));
    }

    Row row() {
        return row;
    }

    Optional<FormerOutcomes> formerOutcomes() {
        return Optional.ofNullable(formerOutcomes);
    }

    public String caller() {
        return row.caller();
    }

    public String key() {
        return row.key();
    }

    public int number() {
        return number;
    }
}
