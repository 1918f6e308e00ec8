package igf.platform.web.repeat;

import static java.nio.charset.StandardCharsets.UTF_8;

import igf.platform.domain.Sha256;
import igf.platform.people.Vault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A request as the release of commit 6004e0d7 found it again, and what it kept for it: columns in the clear, and an answer that opens with
 * the request alone. To be removed with the release after this one, since such an answer is forgotten after a day.
 */
final class FormerAnswer {

    private static final byte SEALED = 1;

    private FormerAnswer() {}

    static RequestRow row(IdempotentRequest sent) {
        var hash = HexFormat.of().formatHex(Sha256.of(sent.head().getBytes(UTF_8), sent.body()));
        var caller = sent.anonymous() ? "anonymous|" + hash : sent.caller();
        var head = "kept answer|" + sent.key().length() + "|" + sent.key();
        return new RequestRow(caller, sent.key(), hash, Sha256.of(head.getBytes(UTF_8), sent.body()), true);
    }

    /** For a replica of that release too, which may find it. */
    static byte[] seal(byte[] key, byte[] answer) {
        var sealed = Vault.encrypt(key, answer);
        return ByteBuffer.allocate(1 + sealed.length).put(SEALED).put(sealed).array();
    }

    /** Also one that an earlier release kept in the clear. */
    static byte[] open(byte[] key, byte[] kept) {
        return kept.length == 0 || kept[0] != SEALED
                ? kept
                : Vault.decrypt(key, Arrays.copyOfRange(kept, 1, kept.length));
    }
}
