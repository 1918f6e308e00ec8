package igf.platform.view;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The documents of a view while it projects one event. Names starting with {@code _} belong to the platform. */
public interface Documents {

    /** Changes a document, a new one with only {@code _id} if there is none. Never read a document to decide about another. */
    void update(String collection, String id, Consumer<Document> change);

    /** Changes a document if there is one. */
    void updateIfPresent(String collection, String id, Consumer<Document> change);

    void delete(String collection, String id);

    /** Keeps a record, in the place of the one before. @param id a text, or what is one as text */
    default <T extends Record> void put(ViewCollection<T> kept, Object id, T record) {
        update(kept.collection(), id.toString(), document -> kept.write(document, record));
    }

    /** Keeps what is made of the record that is kept. @param none what it is made of if there is none */
    default <T extends Record> void change(ViewCollection<T> kept, Object id, T none, UnaryOperator<T> change) {
        update(kept.collection(), id.toString(), document -> kept.change(document, none, change));
    }

    /** The same if there is one. */
    default <T extends Record> void changeIfPresent(ViewCollection<T> kept, Object id, UnaryOperator<T> change) {
        updateIfPresent(
                kept.collection(), id.toString(), document -> kept.write(document, change.apply(kept.read(document))));
    }

    /**
     * Keeps an entry of the map that is spread over a document, whatever others it has: none of them is read, however many.
     *
     * @param value null to take the entry away
     */
    default <T extends Record, K, V> void putEntry(
            ViewCollection<T> kept, Object id, Function<T, Map<K, V>> map, K key, @Nullable V value) {
        update(kept.collection(), id.toString(), document -> kept.writeEntry(document, key, value));
    }

    default void delete(ViewCollection<?> kept, Object id) {
        delete(kept.collection(), id.toString());
    }
}
