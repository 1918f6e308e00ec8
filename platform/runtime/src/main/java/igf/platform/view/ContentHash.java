package igf.platform.view;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.bson.BsonBinaryWriter;
import org.bson.Document;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * The sum of the SHA-256 hashes of documents, modulo 2^256: the same in any order, and kept by adding what is new and taking
 * away what was (an additive multiset hash; it proves equality to an honest operator, not against an adversary).
 */
record ContentHash(BigInteger sum) {

    static final ContentHash EMPTY = new ContentHash(BigInteger.ZERO);
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);
    private static final DocumentCodec CODEC = new DocumentCodec();

    /** Of a document's content: what the platform keeps in it does not count. */
    static ContentHash of(String collection, Document document) {
        var content = new Document(document);
        content.remove(DocumentStore.POSITION);
        content.remove(DocumentStore.SINCE);
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, content, EncoderContext.builder().build());
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(collection.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(ByteBuffer.wrap(buffer.getInternalBuffer(), 0, buffer.getPosition()));
            return new ContentHash(new BigInteger(1, sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    ContentHash plus(ContentHash other) {
        return new ContentHash(sum.add(other.sum).mod(MODULUS));
    }

    ContentHash minus(ContentHash other) {
        return new ContentHash(sum.subtract(other.sum).mod(MODULUS));
    }

    static ContentHash parse(String hex) {
        return new ContentHash(new BigInteger(1, HexFormat.of().parseHex(hex)));
    }

    /** 64 hexadecimal digits */
    @Override
    public String toString() {
        var hex = sum.toString(16);
        return "0".repeat(64 - hex.length()) + hex;
    }
}
