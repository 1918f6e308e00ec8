package igf.platform.view;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A document's content as BSON, without what the platform keeps in it: encoded once, for its hash and for the store.
 *
 * @param bytes as bsonspec.org has them: an int32 with the length of all, the elements, a zero byte
 */
record EncodedDocument(ByteBuffer bytes) {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final EncoderContext USUAL = EncoderContext.builder().build();

    static EncodedDocument contentOf(Document document) {
        var content = new Document(document);
        content.remove(DocumentStore.POSITION);
        content.remove(DocumentStore.SINCE);
        try (var buffer = new BasicOutputBuffer();
                var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, content, USUAL);
            return new EncodedDocument(ByteBuffer.wrap(buffer.getInternalBuffer(), 0, buffer.getPosition())
                    .asReadOnlyBuffer());
        }
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /** As it is stored, with the positions that it has applied and first appeared at. */
    RawBsonDocument at(long position, long since) {
        var end = bytes.remaining() - 1;
        var length = bytes.remaining() + size(DocumentStore.POSITION) + size(DocumentStore.SINCE);
        var all = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        all.put(bytes.duplicate().limit(end));
        put(all, DocumentStore.POSITION, position);
        put(all, DocumentStore.SINCE, since);
        all.put((byte) 0).putInt(0, length);
        return new RawBsonDocument(all.array());
    }

    private static int size(String name) {
        return 1 + name.length() + 1 + Long.BYTES;
    }

    private static void put(ByteBuffer all, String name, long value) {
        all.put((byte) BsonType.INT64.getValue())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0)
                .putLong(value);
    }
}
