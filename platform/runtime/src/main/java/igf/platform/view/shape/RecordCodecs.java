package igf.platform.view.shape;

import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Decodes documents as the records of views. */
public final class RecordCodecs implements CodecProvider {

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isRecord() ? new ReadOnlyCodec<>(type, registry.get(Document.class)) : null;
    }

    private record ReadOnlyCodec<T>(Class<T> type, Codec<Document> documents) implements Codec<T> {

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            var shape = RecordShape.of(type.asSubclass(Record.class));
            return type.cast(shape.read(documents.decode(reader, context)));
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            throw new UnsupportedOperationException("records of a view are not written by readers");
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
