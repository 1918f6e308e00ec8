package igf.platform.view;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of a view while it projects one event. Names starting with {@code _} are reserved for the platform. */
public interface Documents {

    /**
     * Changes a document, or a new one with only {@code _id} if there is none. Never read a document to decide about
     * another one.
     */
    void update(String collection, String id, Consumer<Document> change);

    /** Changes a document if it exists. */
    void updateIfPresent(String collection, String id, Consumer<Document> change);

    void delete(String collection, String id);

    /**
     * Stores a record, replacing the one before.
     *
     * @param id a text, or a value with a text form
     */
    default <T extends Record> void put(ViewCollection<T> kept, Object id, T record) {
        update(kept.collection(), id.toString(), document -> kept.write(document, record));
    }

    /**
     * Changes a stored record.
     *
     * @param none record to change if there is none
     */
    default <T extends Record> void change(ViewCollection<T> kept, Object id, T none, UnaryOperator<T> change) {
        update(kept.collection(), id.toString(), document -> kept.change(document, none, change));
    }

    /** Changes a stored record if it exists. */
    default <T extends Record> void changeIfPresent(ViewCollection<T> kept, Object id, UnaryOperator<T> change) {
        updateIfPresent(
                kept.collection(), id.toString(), document -> kept.write(document, change.apply(kept.read(document))));
    }

    /**
     * Stores an entry of the unwrapped map of a document, without reading the other entries.
     *
     * @param value null to remove the entry
     */
    default <T extends Record, K, V> void putEntry(
            ViewCollection<T> kept, Object id, Function<T, Map<K, V>> map, K key, @Nullable V value) {
        update(kept.collection(), id.toString(), document -> kept.writeEntry(document, key, value));
    }

    default void delete(ViewCollection<?> kept, Object id) {
        delete(kept.collection(), id.toString());
    }
}
