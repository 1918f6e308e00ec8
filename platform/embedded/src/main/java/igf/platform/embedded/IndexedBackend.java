package igf.platform.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The library's in-memory store with fast queries by {@code _id} and further conditions. The library uses its index
 * only for queries on nothing but the key, and otherwise scans all documents, so each guarded write would scan the
 * collection.
 */
final class IndexedBackend extends MemoryBackend {

    @Override
    public MemoryDatabase openOrCreateDatabase(String name) {
        return new IndexedDatabase(name, getCursorRegistry());
    }

    private static final class IndexedDatabase extends MemoryDatabase {

        IndexedDatabase(String name, CursorRegistry cursors) {
            super(name, cursors);
        }

        @Override
        protected MemoryCollection openOrCreateCollection(String name, CollectionOptions options) {
            return new IndexedCollection(this, name, options, cursorRegistry);
        }
    }

    private static final class IndexedCollection extends MemoryCollection {

        IndexedCollection(MongoDatabase database, String name, CollectionOptions options, CursorRegistry cursors) {
            super(database, name, options, cursors);
        }

        @Override
        protected QueryResult queryDocuments(
                Document query,
                @Nullable Document order,
                int skip,
                int limit,
                int batchSize,
                @Nullable Document projection) {
            if (query.size() > 1 && (query.get("_id") instanceof String || query.get("_id") instanceof Document)) {
                var byId = new Document("_id", query.get("_id"));
                for (Index<Integer> index : getIndexes()) {
                    if (index.canHandle(byId)) {
                        var found = StreamSupport.stream(
                                        index.getPositions(byId).spliterator(), false)
                                .map(this::getDocument);
                        return matchDocumentsFromStream(found, query, order, skip, limit, batchSize, projection);
                    }
                }
            }
            return super.queryDocuments(query, order, skip, limit, batchSize, projection);
        }
    }
}
