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
 * A request that may come again under its key, and the attempt at it that this is. The outcome of each of its commands is kept in the
 * transaction of the command's events, by target and step, so a later attempt takes that over and does nothing twice. Ids and secrets are
 * drawn from the request's seed under names, so a later attempt draws the same ones, whatever else it does.
 */
public final class Repeatable {

    /** Where a request is kept: its columns, and the key that seals what stands beside them. */
    public record Row(String caller, String key, byte[] seal) {}

    private final Row row;
    private final int number;
    private final byte[] seed;
    private final @Nullable FormerOutcomes former;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    /** @param number counts the attempts: only the latest can commit anything */
    public Repeatable(Row row, int number, byte[] seed) {
        this(row, number, seed, null);
    }

    private Repeatable(Row row, int number, byte[] seed, @Nullable FormerOutcomes former) {
        this.row = row;
        this.number = number;
        this.seed = seed.clone();
        this.former = former;
    }

    /** A request that the release before this one began. @param outcomes as that release kept them */
    public static Repeatable former(Row row, int number, byte[] seed, List<String> outcomes) {
        return new Repeatable(row, number, seed, new FormerOutcomes(outcomes));
    }

    /**
     * Fills with what nobody can guess and a later attempt gets again.
     *
     * @param name of what is drawn, used once in a request: it does not depend on what else the request does
     */
    public void fill(String name, byte[] target) {
        take("draw", name);
        var filled = ByteBuffer.wrap(target);
        for (int count = 0; filled.hasRemaining(); count++) {
            var block = former == null
                    ? Vault.hmac(seed, (name + "|" + count).getBytes(UTF_8))
                    : Vault.hmac(seed, former.nextDraw());
            filled.put(block, 0, Math.min(block.length, filled.remaining()));
        }
    }

    /** @param name as for {@link #fill} */
    public UUID id(String name) {
        var bytes = new byte[16];
        fill(name, bytes);
        // Version 8 of RFC 9562: made in a way of our own.
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x80);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** @throws IllegalStateException if the request has used the name already: the second one would get what is the first one's */
    void take(String kind, String name) {
        if (!taken.add(kind + " " + name)) {
            throw new IllegalStateException("a request uses \"" + name + "\" twice: give each its own name");
        }
    }

    /** Under which the outcome of a step is found; tells nothing about it. */
    String lookup(String step) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Vault.hmac(row.seal(), ("step|" + step).getBytes(UTF_8)));
    }

    Row row() {
        return row;
    }

    Optional<FormerOutcomes> former() {
        return Optional.ofNullable(former);
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
