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

    private Map<String, Document> of(String collection) {
        return collections.computeIfAbsent(collection, c -> new LinkedHashMap<>());
    }

    public List<Document> all(String collection) {
        return List.copyOf(of(collection).values());
    }

    public @Nullable Document find(String collection, String id) {
        return of(collection).get(id);
    }

    public <T extends Record> List<T> all(ViewCollection<T> kept) {
        return of(kept.collection()).values().stream().map(kept::read).toList();
    }

    public <T extends Record> Optional<T> find(ViewCollection<T> kept, Object id) {
        return Optional.ofNullable(find(kept.collection(), id.toString())).map(kept::read);
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        change.accept(of(collection).computeIfAbsent(id, i -> new Document("_id", i)));
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        var document = of(collection).get(id);
        if (document != null) {
            change.accept(document);
        }
    }

    @Override
    public void delete(String collection, String id) {
        of(collection).remove(id);
    }
}
