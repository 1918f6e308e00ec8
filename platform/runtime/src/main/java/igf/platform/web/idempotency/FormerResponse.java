package igf.platform.web.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import igf.platform.domain.Sha256;
import igf.platform.people.Vault;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A request as release 6004e0d7 stored it, with plain-text columns and a response encrypted with a key derived from the
 * request alone. Remove this class with the next release: such responses are deleted after a day.
 */
final class FormerResponse {

    private static final byte SEALED = 1;

    private FormerResponse() {}

    static RequestRow row(IdempotentRequest request) {
        var hash = HexFormat.of().formatHex(Sha256.of(request.head().getBytes(UTF_8), request.body()));
        var caller = request.anonymous() ? "anonymous|" + hash : request.caller();
        var head = "kept answer|" + request.key().length() + "|" + request.key();
        return new RequestRow(caller, request.key(), hash, Sha256.of(head.getBytes(UTF_8), request.body()), true);
    }

    /** Encrypts a response so that a replica of that release can read it, too. */
    static byte[] encrypt(byte[] key, byte[] response) {
        var sealed = Vault.encrypt(key, response);
        return ByteBuffer.allocate(1 + sealed.length).put(SEALED).put(sealed).array();
    }

    /** Decrypts a response. Returns one that an earlier release stored as plain text unchanged. */
    static byte[] decrypt(byte[] key, byte[] stored) {
        return stored.length == 0 || stored[0] != SEALED
                ? stored
                : Vault.decrypt(key, Arrays.copyOfRange(stored, 1, stored.length));
    }
}
