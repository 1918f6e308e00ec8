package igf.platform.view.store;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.Document;

/**
 * The sum of the SHA-256 hashes of documents, modulo 2^256. It does not depend on their order and is updated
 * incrementally. It detects accidental differences, not deliberate manipulation.
 */
public record ContentHash(BigInteger sum) {

    public static final ContentHash EMPTY = new ContentHash(BigInteger.ZERO);
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

    /** Returns the hash of a document's content, without the platform's own members. */
    static ContentHash of(String collection, Document document) {
        return of(collection, EncodedDocument.contentOf(document));
    }

    static ContentHash of(String collection, EncodedDocument content) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(collection.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(content.bytes());
            return new ContentHash(new BigInteger(1, sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public ContentHash plus(ContentHash other) {
        return new ContentHash(sum.add(other.sum).mod(MODULUS));
    }

    ContentHash minus(ContentHash other) {
        return new ContentHash(sum.subtract(other.sum).mod(MODULUS));
    }

    /** Returns the hash that {@link #bytes} encoded. */
    static ContentHash of(byte[] bytes) {
        return new ContentHash(new BigInteger(1, bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(toString());
    }

    public static ContentHash parse(String hex) {
        return new ContentHash(new BigInteger(1, HexFormat.of().parseHex(hex)));
    }

    /** Returns 64 hexadecimal digits. */
    @Override
    public String toString() {
        var hex = sum.toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }
}
