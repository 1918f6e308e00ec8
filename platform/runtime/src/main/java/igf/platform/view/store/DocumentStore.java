// Long: the documents of one generation, their cached copies and pending writes are one state.
package igf.platform.view.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import igf.platform.view.Documents;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one generation of a view. A batch changes documents in memory and writes each changed document once.
 * The write succeeds only if the stored version is the one that was read. A late write of a failed attempt or of a
 * second writer therefore cannot overwrite newer data, and a writer that finds another version repeats its batch. A
 * deleted document remains as a tombstone with its position; readers see {@link ReadOnlyCollection}.
 * <p>The hash at a position covers the documents as of that position. After a crash, a document may be newer than the
 * position. It contains the hash that the position covers for it, so applying the same events again corrects the sum.
 */
public final class DocumentStore implements Documents {

    /** The position of the last event that changed a document. */
    static final String POSITION = "_position";
    /** The position at which a document was created; lists are sorted by it. */
    static final String SINCE = "_since";

    /** The document's hash as covered by the last written position; absent if it covers none. */
    public static final String BEFORE = "_before";
    /** Marks a tombstone. */
    static final String GONE = "_gone";

    private static final int BATCH = 1000;

    private final MongoDatabase database;
    private final String prefix;
    private final String suffix;
    private final Map<Key, PendingDocument> pending = new LinkedHashMap<>();
    /** The ids that may be stored. This process is the only writer; documents of a late writer are replaced. */
    private volatile IdFilter idFilter = new IdFilter();

    /** The position to whose hash the next change is added. */
    private long countedPosition;

    private long position;
    private ContentHash delta = ContentHash.EMPTY;

    private record Key(String collection, String id) {}

    private static final class PendingDocument {
        @Nullable
        Document document;

        final @Nullable Document stored;
        final long appliedBefore;
        /** Whether the document is newer than the counted position. */
        final boolean isAhead;

        boolean changed;
        long deletedAt;

        PendingDocument(@Nullable Document stored, long counted) {
            var isDeleted = stored != null && stored.containsKey(GONE);
            this.stored = isDeleted ? null : stored;
            this.document = stored == null || isDeleted ? null : copy(stored);
            this.appliedBefore = stored == null ? 0 : stored.getLong(POSITION);
            this.isAhead = appliedBefore > counted;
            this.countedBytes = stored == null ? null : stored.get(BEFORE, Binary.class);
        }

        private final @Nullable Binary countedBytes;

        ContentHash hash(String collection) {
            return stored == null ? ContentHash.EMPTY : ContentHash.of(collection, stored);
        }

        /** Returns the hash of this document that the counted position covers. */
        ContentHash countedHash(String collection) {
            if (!isAhead) {
                return hash(collection);
            }
            return countedBytes == null ? ContentHash.EMPTY : ContentHash.of(countedBytes.getData());
        }
    }

    public DocumentStore(MongoDatabase database, String view, int generation) {
        this.database = database;
        this.prefix = view + ".";
        this.suffix = "." + generation;
    }

    public MongoCollection<Document> collection(String name) {
        return database.getCollection(prefix + name + suffix);
    }

    /** Returns the names of a generation's collections. */
    List<String> collections() {
        var names = new ArrayList<String>();
        for (var name : database.listCollectionNames()) {
            if (name.startsWith(prefix) && name.endsWith(suffix)) {
                names.add(name.substring(prefix.length(), name.length() - suffix.length()));
            }
        }
        return names;
    }

    public void drop() {
        collections().forEach(name -> collection(name).drop());
        idFilter.beginEmpty();
    }

    public ContentHash hash() {
        var sum = ContentHash.EMPTY;
        for (var name : collections()) {
            // Without a batch size, the embedded server puts all documents into one reply, which the driver rejects
            // above 48 MB.
            for (var document : collection(name).find().batchSize(BATCH)) {
                if (!document.containsKey(GONE)) {
                    sum = sum.plus(ContentHash.of(name, document));
                }
            }
        }
        return sum;
    }

    /** Forgets the stored ids, so that every document is looked up until they are loaded. */
    public void forgetIds() {
        idFilter = new IdFilter();
    }

    /** Reads the stored ids, while other threads may already write. */
    public void loadIds(BooleanSupplier shouldContinue) {
        var loadingFilter = idFilter;
        for (var name : collections()) {
            for (var document :
                    collection(name).find().projection(include("_id")).batchSize(BATCH)) {
                if (!shouldContinue.getAsBoolean()) {
                    return;
                }
                loadingFilter.add(name, document.getString("_id"));
            }
        }
        loadingFilter.complete();
    }

    /** Sets the position from which the next batch continues. */
    public void continueFrom(long newPosition) {
        countedPosition = newPosition;
    }

    public void setPosition(long newPosition) {
        position = newPosition;
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        var slot = pendingDocument(collection, id);
        if (slot.appliedBefore >= position) {
            return;
        }
        var document = slot.document;
        if (document == null) {
            document = new Document("_id", id).append(POSITION, position).append(SINCE, position);
            slot.document = document;
        }
        change.accept(document);
        document.put(POSITION, position);
        slot.changed = true;
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        if (pendingDocument(collection, id).document != null) {
            update(collection, id, change);
        }
    }

    @Override
    public void delete(String collection, String id) {
        var slot = pendingDocument(collection, id);
        if (slot.document != null && slot.appliedBefore < position) {
            slot.document = null;
            slot.deletedAt = position;
            slot.changed = true;
        }
    }

    /** Reads the documents of a batch with one query for each collection. */
    public void prefetch(PrefetchKeys keys) {
        var found = new ConcurrentHashMap<Key, Optional<Document>>();
        ParallelTasks.each(keys.keys().entrySet(), idsByCollection -> {
            var collection = idsByCollection.getKey();
            var stored = idsByCollection.getValue().stream()
                    .filter(id -> !pending.containsKey(new Key(collection, id)) && idFilter.mayBeStored(collection, id))
                    .toList();
            if (stored.size() > 1) {
                stored.forEach(id -> found.put(new Key(collection, id), Optional.empty()));
                collection(collection)
                        .find(in("_id", stored))
                        .batchSize(BATCH)
                        .forEach(document ->
                                found.put(new Key(collection, document.getString("_id")), Optional.of(document)));
            }
        });
        found.forEach((key, document) -> pending.put(key, new PendingDocument(document.orElse(null), countedPosition)));
    }

    private PendingDocument pendingDocument(String collection, String id) {
        return pending.computeIfAbsent(
                new Key(collection, id),
                key -> new PendingDocument(
                        idFilter.mayBeStored(collection, id)
                                ? collection(collection).find(eq("_id", id)).first()
                                : null,
                        countedPosition));
    }

    /** Writes the changes of a batch. Returns the change of the hash since the last position. */
    public ContentHash flush() {
        var writes = new LinkedHashMap<String, List<WriteModel<RawBsonDocument>>>();
        delta = ContentHash.EMPTY;
        pending.forEach((key, slot) -> {
            if (slot.changed) {
                // Add the id before the write, because a failed write may have succeeded.
                idFilter.add(key.collection(), key.id());
                writes.computeIfAbsent(key.collection(), c -> new ArrayList<>()).add(write(key, slot));
            } else if (slot.isAhead && slot.appliedBefore <= position) {
                delta = delta.minus(slot.countedHash(key.collection())).plus(slot.hash(key.collection()));
            }
        });
        try {
            ParallelTasks.each(writes.entrySet(), entry -> write(entry.getKey(), entry.getValue()));
            countedPosition = Math.max(countedPosition, position);
        } finally {
            // After a failure, the stored state is unknown, so the batch is repeated and reads all documents again.
            pending.clear();
        }
        return delta;
    }

    private WriteModel<RawBsonDocument> write(Key key, PendingDocument slot) {
        var before = slot.countedHash(key.collection());
        delta = delta.minus(before);
        var document = slot.document;
        if (document == null) {
            var tombstone = EncodedDocument.contentOf(new Document("_id", key.id()).append(GONE, true));
            return replace(key, slot, tombstone.withPosition(slot.deletedAt, slot.deletedAt, before));
        }
        var encoded = EncodedDocument.contentOf(document);
        delta = delta.plus(ContentHash.of(key.collection(), encoded));
        var applied = document.getLong(POSITION);
        return replace(key, slot, encoded.withPosition(applied, document.getLong(SINCE), before));
    }

    /**
     * Replaces the version that was read, and no other. A new document fails on its id if a version is stored. A
     * document that was read and is now missing was lost by the store; it is not inserted, because its hash is no
     * longer covered.
     */
    private static WriteModel<RawBsonDocument> replace(Key key, PendingDocument slot, RawBsonDocument document) {
        // Do not use Filters.and, because the embedded server runs $and as a full scan.
        var read = new Document("_id", key.id()).append(POSITION, slot.appliedBefore);
        return new ReplaceOneModel<>(read, document, new ReplaceOptions().upsert(slot.appliedBefore == 0));
    }

    private void write(String collection, List<WriteModel<RawBsonDocument>> models) {
        var written = collection(collection)
                .withDocumentClass(RawBsonDocument.class)
                .bulkWrite(models, new BulkWriteOptions().ordered(false));
        if (written.getMatchedCount() + written.getUpserts().size() < models.size()) {
            throw new MongoException(
                    prefix + collection + " has other versions of documents than those that were read");
        }
    }

    /** Drops changes since the last flush. */
    public void discard() {
        pending.clear();
    }

    @SuppressWarnings("unchecked")
    private static Document copy(Document original) {
        var copy = new Document();
        original.forEach((k, v) -> copy.put(k, copyValue(v)));
        return copy;
    }

    private static @Nullable Object copyValue(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Document d -> copy(d);
            case List<?> list -> {
                var copied = new ArrayList<@Nullable Object>();
                list.forEach(v -> copied.add(copyValue(v)));
                yield copied;
            }
            default -> value;
        };
    }
}
