package igf.platform.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import igf.platform.people.PurposeKeys;
import igf.platform.people.Vault;
import java.util.HexFormat;

/**
 * A request with an {@code IdempotencyFilter-Key}, as it was sent.
 *
 * @param caller who sent it, as far as that is known
 * @param anonymous whether nobody knows who did: then a key alone would give one caller the answer of another
 * @param head method, address and content type
 */
record IdempotentRequest(String caller, boolean anonymous, String key, String head, byte[] body) {

    /** Where it is kept: found and sealed with a key of the people database, so the row alone reveals nothing of it. */
    RequestRow row(PurposeKeys keys) {
        var master = keys.of(PurposeKeys.REQUESTS);
        var hash = lookup(master, "request|" + head + "|", body);
        var who = lookup(master, "caller|" + (anonymous ? "anonymous|" + hash : caller));
        var under = lookup(master, "key|" + who + "|" + key);
        var seal = Vault.hmac(master, ("seal|" + who + "|" + under).getBytes(UTF_8));
        return new RequestRow(who, under, hash, seal, false);
    }

    private static String lookup(byte[] master, String text, byte[]... more) {
        var keyed = Vault.hmac(master, text.getBytes(UTF_8));
        return HexFormat.of().formatHex(more.length == 0 ? keyed : Vault.hmac(keyed, more));
    }
}
