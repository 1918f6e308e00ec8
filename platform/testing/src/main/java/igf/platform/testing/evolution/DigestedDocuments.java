package igf.platform.testing.evolution;

import igf.platform.view.Documents;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.bson.Document;

/** Documents in memory; the documents that each event changes are added to a hash. */
final class DigestedDocuments implements Documents {

    private final Digest sum;
    private final Map<String, Document> all = new TreeMap<>();
    private final TreeSet<String> changed = new TreeSet<>();

    DigestedDocuments(Digest sum) {
        this.sum = sum;
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        change.accept(all.computeIfAbsent(changed(collection, id), key -> new Document("_id", id)));
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        if (all.containsKey(collection + "/" + id)) {
            update(collection, id, change);
        }
    }

    @Override
    public void delete(String collection, String id) {
        all.remove(changed(collection, id));
    }

    private String changed(String collection, String id) {
        var key = collection + "/" + id;
        changed.add(key);
        return key;
    }

    void endOfEvent() {
        for (var key : changed) {
            sum.add(key);
            var document = all.get(key);
            if (document != null) {
                sum.addJson(document.toJson());
            }
        }
        changed.clear();
    }
}
