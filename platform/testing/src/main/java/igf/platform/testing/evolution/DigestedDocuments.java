package igf.platform.testing.evolution;

import igf.platform.view.Documents;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;

/** Documents in memory. After each event, adds the changed documents to a hash. */
final class DigestedDocuments implements Documents {

    private final Digest digest;
    private final Map<String, Document> documents = new TreeMap<>();
    private final TreeSet<String> changed = new TreeSet<>();

    DigestedDocuments(Digest digest) {
        this.digest = digest;
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        change.accept(documents.computeIfAbsent(changed(collection, id), key -> new Document("_id", id)));
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        if (documents.containsKey(collection + "/" + id)) {
            update(collection, id, change);
        }
    }

    @Override
    public void delete(String collection, String id) {
        documents.remove(changed(collection, id));
    }

    private String changed(String collection, String id) {
        var key = collection + "/" + id;
        changed.add(key);
        return key;
    }

    void endOfEvent() {
        for (var key : changed) {
            digest.add(key);
            var document = documents.get(key);
            if (document != null) {
                digest.addJson(document.toJson());
            }
        }
        changed.clear();
    }
}
