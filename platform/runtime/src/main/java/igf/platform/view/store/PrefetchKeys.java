package igf.platform.view.store;

import igf.platform.view.Documents;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Collects the ids of the documents that a batch will need, so that they are looked up together. A view can run without
 * documents for this purpose, because it never decides on a change of one document by reading another.
 */
public final class PrefetchKeys implements Documents {

    private final Map<String, Set<String>> keys = new LinkedHashMap<>();

    Map<String, Set<String>> keys() {
        return keys;
    }

    private void add(String collection, String id) {
        keys.computeIfAbsent(collection, c -> new LinkedHashSet<>()).add(id);
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        add(collection, id);
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        add(collection, id);
    }

    @Override
    public void delete(String collection, String id) {
        add(collection, id);
    }
}
