package igf.platform.view.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.bson.BsonBinarySubType;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.DocumentCodec;
import org.bson.codecs.EncoderContext;
import org.bson.io.BasicOutputBuffer;

/**
 * A document's content as BSON without the platform's members, encoded once for its hash and for the store. It replaces
 * lone surrogates, which old events may contain. They are not valid UTF-8, so the store would return other characters
 * than were hashed.
 *
 * @param bytes in the format of bsonspec.org: an int32 with the total length, the elements, a zero byte
 */
record EncodedDocument(ByteBuffer bytes) {

    private static final DocumentCodec CODEC = new DocumentCodec();
    private static final EncoderContext ENCODER_CONTEXT =
            EncoderContext.builder().build();

    static EncodedDocument contentOf(Document document) {
        var content = new Document(document);
        content.remove(DocumentStore.POSITION);
        content.remove(DocumentStore.SINCE);
        content.remove(DocumentStore.BEFORE);
        try (var buffer = new WellFormed();
                var writer = new BsonBinaryWriter(buffer)) {
            CODEC.encode(writer, content, ENCODER_CONTEXT);
            return new EncodedDocument(ByteBuffer.wrap(buffer.getInternalBuffer(), 0, buffer.getPosition())
                    .asReadOnlyBuffer());
        }
    }

    @Override
    public ByteBuffer bytes() {
        return bytes.duplicate();
    }

    /**
     * Returns the stored form, with the position of the last change and of the creation.
     *
     * @param before hash of the document that the last written position covers
     */
    RawBsonDocument withPosition(long position, long since, ContentHash before) {
        var end = bytes.remaining() - 1;
        var beforeBytes = before.equals(ContentHash.EMPTY) ? new byte[0] : before.bytes();
        var length = bytes.remaining() + size(DocumentStore.POSITION) + size(DocumentStore.SINCE) + size(beforeBytes);
        var all = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        all.put(bytes.duplicate().limit(end));
        put(all, DocumentStore.POSITION, position);
        put(all, DocumentStore.SINCE, since);
        if (beforeBytes.length > 0) {
            putHeader(all, BsonType.BINARY, DocumentStore.BEFORE)
                    .putInt(beforeBytes.length)
                    .put(BsonBinarySubType.BINARY.getValue())
                    .put(beforeBytes);
        }
        all.put((byte) 0).putInt(0, length);
        return new RawBsonDocument(all.array());
    }

    private static int size(byte[] before) {
        return before.length == 0 ? 0 : 1 + DocumentStore.BEFORE.length() + 1 + Integer.BYTES + 1 + before.length;
    }

    private static int size(String name) {
        return 1 + name.length() + 1 + Long.BYTES;
    }

    private static void put(ByteBuffer all, String name, long value) {
        putHeader(all, BsonType.INT64, name).putLong(value);
    }

    private static ByteBuffer putHeader(ByteBuffer all, BsonType type, String name) {
        return all.put((byte) type.getValue())
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
    }

    private static final class WellFormed extends BasicOutputBuffer {

        private static final int REPLACEMENT = 0xFFFD;

        @Override
        public void writeString(String text) {
            super.writeString(wellFormed(text));
        }

        @Override
        public void writeCString(String name) {
            super.writeCString(wellFormed(name));
        }

        private static String wellFormed(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (Character.isSurrogate(text.charAt(i))) {
                    return replaced(text);
                }
            }
            return text;
        }

        /** Replaces lone surrogates. A surrogate pair is one code point above their range. */
        private static String replaced(String text) {
            return text.codePoints()
                    .map(each ->
                            each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE ? REPLACEMENT : each)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
    }
}
