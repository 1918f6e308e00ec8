package igf.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import igf.platform.domain.Sha256;
import igf.platform.people.Vault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A request as release 6004e0d7 stored it: columns in the clear, and a response that is encrypted with the request
 * alone. Remove this class with the next release: such a response is deleted after a day.
 */
final class FormerResponse {

    private static final byte SEALED = 1;

    private FormerResponse() {}

    static RequestRow row(IdempotentRequest sent) {
        var hash = HexFormat.of().formatHex(Sha256.of(sent.head().getBytes(UTF_8), sent.body()));
        var caller = sent.anonymous() ? "anonymous|" + hash : sent.caller();
        var head = "kept answer|" + sent.key().length() + "|" + sent.key();
        return new RequestRow(caller, sent.key(), hash, Sha256.of(head.getBytes(UTF_8), sent.body()), true);
    }

    /** A replica of that release may read it too. */
    static byte[] encrypt(byte[] key, byte[] answer) {
        var sealed = Vault.encrypt(key, answer);
        return ByteBuffer.allocate(1 + sealed.length).put(SEALED).put(sealed).array();
    }

    /** Opens also a response that an earlier release stored in the clear. */
    static byte[] decrypt(byte[] key, byte[] kept) {
        return kept.length == 0 || kept[0] != SEALED
                ? kept
                : Vault.decrypt(key, Arrays.copyOfRange(kept, 1, kept.length));
    }
}
