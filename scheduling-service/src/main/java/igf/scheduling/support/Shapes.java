package igf.scheduling.support;

import org.bson.Document;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records as documents and back, component by component; a document written by older or newer code is read as far as it goes. */
public final class Shapes {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Shapes() {}

    public static Document write(Record value) {
        return Document.parse(JSON.writeValueAsString(value));
    }

    public static <T extends Record> T read(Document document, Class<T> type) {
        return JSON.convertValue(document, type);
    }

    /** A record that is a member of a document. */
    public static <T extends Record> T member(Document document, String name, Class<T> type) {
        return read(document.get(name, Document.class), type);
    }
}
