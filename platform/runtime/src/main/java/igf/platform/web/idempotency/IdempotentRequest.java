package igf.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import igf.platform.people.PurposeKeys;
import igf.platform.people.Vault;
import java.util.HexFormat;

/**
 * A request with an {@code Idempotency-Key}.
 *
 * @param caller subject and person of the caller
 * @param anonymous whether the caller is anonymous; the row then also depends on the whole request, so that one caller
 *         cannot get the response of another
 * @param head method, URL and content type
 */
record IdempotentRequest(String caller, boolean anonymous, String key, String head, byte[] body) {

    /**
     * Returns the row of the request. Its columns are keyed hashes and its content is encrypted, with a key of the
     * people database, so that the row alone reveals nothing.
     */
    RequestRow row(PurposeKeys keys) {
        var master = keys.get(PurposeKeys.REQUESTS);
        var hash = lookup(master, "request|" + head + "|", body);
        var callerHash = lookup(master, "caller|" + (anonymous ? "anonymous|" + hash : caller));
        var keyHash = lookup(master, "key|" + callerHash + "|" + key);
        var seal = Vault.hmac(master, ("seal|" + callerHash + "|" + keyHash).getBytes(UTF_8));
        return new RequestRow(callerHash, keyHash, hash, seal, false);
    }

    private static String lookup(byte[] master, String text, byte[]... more) {
        var keyed = Vault.hmac(master, text.getBytes(UTF_8));
        return HexFormat.of().formatHex(more.length == 0 ? keyed : Vault.hmac(keyed, more));
    }
}
