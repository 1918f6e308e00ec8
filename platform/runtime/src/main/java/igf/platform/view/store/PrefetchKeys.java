package igf.platform.view.store;

import igf.platform.view.Documents;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;

/**
 * Collects the documents that a batch will need. A view never reads a document to decide about another, so it can run
 * beforehand on none. They are then looked up together instead of one by one.
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
