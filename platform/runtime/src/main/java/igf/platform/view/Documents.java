package igf.platform.view;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a view, as it changes them for one event. Names that start with {@code _} are reserved for the
 * platform.
 */
public interface Documents {

    /**
     * Changes a document. Creates it with only {@code _id} if there is none. Do not decide on a change of one document
     * by reading another one.
     */
    void update(String collection, String id, Consumer<Document> change);

    /** Changes a document if it exists. */
    void updateIfPresent(String collection, String id, Consumer<Document> change);

    void delete(String collection, String id);

    /**
     * Stores a record, and replaces an existing one.
     *
     * @param id a text, or a value whose {@code toString} is the id
     */
    default <T extends Record> void put(ViewCollection<T> collection, Object id, T record) {
        update(collection.collection(), id.toString(), document -> collection.write(document, record));
    }

    /**
     * Changes a stored record.
     *
     * @param initial record to change if there is none
     */
    default <T extends Record> void change(
            ViewCollection<T> collection, Object id, T initial, UnaryOperator<T> change) {
        update(collection.collection(), id.toString(), document -> collection.change(document, initial, change));
    }

    /** Changes a stored record if it exists. */
    default <T extends Record> void changeIfPresent(ViewCollection<T> collection, Object id, UnaryOperator<T> change) {
        updateIfPresent(
                collection.collection(),
                id.toString(),
                document -> collection.write(document, change.apply(collection.read(document))));
    }

    /**
     * Stores an entry of the only map of a record, without reading the other entries.
     *
     * @param value null to remove the entry
     */
    default <T extends Record, K, V> void putEntry(
            ViewCollection<T> collection, Object id, Function<T, Map<K, V>> map, K key, @Nullable V value) {
        update(collection.collection(), id.toString(), document -> collection.writeEntry(document, key, value));
    }

    /** Adds an element to the only list of a record, without reading the other elements. */
    default <T extends Record, E> void append(
            ViewCollection<T> collection, Object id, Function<T, List<E>> list, E element) {
        update(collection.collection(), id.toString(), document -> collection.append(document, element));
    }

    default void delete(ViewCollection<?> collection, Object id) {
        delete(collection.collection(), id.toString());
    }
}
