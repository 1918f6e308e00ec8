package igf.platform.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Documents of a view as of an earlier time, folded from the log into memory. */
public final class MemoryDocuments implements Documents {

    private final Map<String, Map<String, Document>> collections = new LinkedHashMap<>();

    private Map<String, Document> documentsById(String collection) {
        return collections.computeIfAbsent(collection, c -> new LinkedHashMap<>());
    }

    public List<Document> all(String collection) {
        return List.copyOf(documentsById(collection).values());
    }

    public @Nullable Document find(String collection, String id) {
        return documentsById(collection).get(id);
    }

    public <T extends Record> List<T> all(ViewCollection<T> collection) {
        return documentsById(collection.collection()).values().stream()
                .map(collection::read)
                .toList();
    }

    public <T extends Record> Optional<T> find(ViewCollection<T> collection, Object id) {
        return Optional.ofNullable(find(collection.collection(), id.toString())).map(collection::read);
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        change.accept(documentsById(collection).computeIfAbsent(id, i -> new Document("_id", i)));
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        var document = documentsById(collection).get(id);
        if (document != null) {
            change.accept(document);
        }
    }

    @Override
    public void delete(String collection, String id) {
        documentsById(collection).remove(id);
    }
}
