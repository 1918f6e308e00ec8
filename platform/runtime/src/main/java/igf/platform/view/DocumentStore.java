package igf.platform.view;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one generation of a view. Changes of a batch are made in memory and written once per document, each only
 * if the stored one is older: a repeated batch, or a second writer that lags behind, changes nothing.
 */
final class DocumentStore implements Documents {

    /** The position that a document has applied */
    static final String POSITION = "_position";
    /** The position that it first appeared at: lists are read in this order */
    static final String SINCE = "_since";

    private static final int DUPLICATE_KEY = 11000;
    private static final int BATCH = 1000;

    private final MongoDatabase database;
    private final String prefix;
    private final String suffix;
    private final Map<Key, Slot> slots = new LinkedHashMap<>();
    /** What this process has found or written: it is the only writer, and a late one's older documents lose. */
    private KnownIds known = new KnownIds();

    private long position;
    private ContentHash delta = ContentHash.EMPTY;

    private record Key(String collection, String id) {}

    private static final class Slot {
        @Nullable
        Document document;

        final @Nullable Document stored;
        final long appliedBefore;
        boolean touched;

        Slot(@Nullable Document stored) {
            this.stored = stored;
            this.document = stored == null ? null : copy(stored);
            this.appliedBefore = stored == null ? 0 : stored.getLong(POSITION);
        }
    }

    DocumentStore(MongoDatabase database, String view, int generation) {
        this.database = database;
        this.prefix = view + ".";
        this.suffix = "." + generation;
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(prefix + name + suffix);
    }

    /** All documents of a generation, for hashing and dropping. */
    List<String> collections() {
        var names = new ArrayList<String>();
        for (var name : database.listCollectionNames()) {
            if (name.startsWith(prefix) && name.endsWith(suffix)) {
                names.add(name.substring(prefix.length(), name.length() - suffix.length()));
            }
        }
        return names;
    }

    void drop() {
        collections().forEach(name -> collection(name).drop());
        known.beginEmpty();
    }

    /** The documents of all other generations of the view. */
    void dropOthers() {
        for (var name : database.listCollectionNames()) {
            if (name.startsWith(prefix) && !name.endsWith(suffix)) {
                database.getCollection(name).drop();
            }
        }
    }

    /** Read from the stored documents, after an end that may have come between documents and place. */
    ContentHash hash() {
        var sum = ContentHash.EMPTY;
        var found = new KnownIds();
        found.beginEmpty();
        for (var name : collections()) {
            // Asked for all at once, the embedded server puts all into one reply, which the driver refuses above 48 MB.
            for (var document : collection(name).find().batchSize(BATCH)) {
                sum = sum.plus(ContentHash.of(name, document));
                found.add(name, document.getString("_id"));
            }
        }
        known = found;
        return sum;
    }

    void at(long newPosition) {
        position = newPosition;
    }

    @Override
    public void update(String collection, String id, Consumer<Document> change) {
        var slot = slot(collection, id);
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
        slot.touched = true;
    }

    @Override
    public void updateIfPresent(String collection, String id, Consumer<Document> change) {
        if (slot(collection, id).document != null) {
            update(collection, id, change);
        }
    }

    @Override
    public void delete(String collection, String id) {
        var slot = slot(collection, id);
        if (slot.document != null && slot.appliedBefore < position) {
            slot.document = null;
            slot.touched = true;
        }
    }

    /** Looks up together what a batch will ask for. */
    void lookUp(Foreseen foreseen) {
        var found = new ConcurrentHashMap<Key, Optional<Document>>();
        SideBySide.each(foreseen.asked().entrySet(), asked -> {
            var collection = asked.getKey();
            var stored = asked.getValue().stream()
                    .filter(id -> !slots.containsKey(new Key(collection, id)) && known.mayBeStored(collection, id))
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
        found.forEach((key, document) -> slots.put(key, new Slot(document.orElse(null))));
    }

    private Slot slot(String collection, String id) {
        return slots.computeIfAbsent(
                new Key(collection, id),
                key -> new Slot(
                        known.mayBeStored(collection, id)
                                ? collection(collection).find(eq("_id", id)).first()
                                : null));
    }

    /** Writes what the batch changed; answers how the content's hash changed. */
    ContentHash flush() {
        var writes = new LinkedHashMap<String, List<WriteModel<RawBsonDocument>>>();
        delta = ContentHash.EMPTY;
        slots.forEach((key, slot) -> {
            if (slot.touched) {
                // Before it is written, since a write that fails may have been done.
                known.add(key.collection(), key.id());
                writes.computeIfAbsent(key.collection(), c -> new ArrayList<>()).add(write(key, slot));
            }
        });
        try {
            SideBySide.each(writes.entrySet(), each -> write(each.getKey(), each.getValue()));
        } finally {
            // After a failure nobody knows what is stored: the batch comes again and everything is looked up anew.
            slots.clear();
        }
        return delta;
    }

    private WriteModel<RawBsonDocument> write(Key key, Slot slot) {
        if (slot.stored != null) {
            delta = delta.minus(ContentHash.of(key.collection(), slot.stored));
        }
        var document = slot.document;
        if (document == null) {
            return new DeleteOneModel<>(eq("_id", key.id()));
        }
        var encoded = EncodedDocument.contentOf(document);
        delta = delta.plus(ContentHash.of(key.collection(), encoded));
        // Not by Filters.and, whose $and the embedded server answers by looking at every document.
        var older = new Document("_id", key.id()).append(POSITION, new Document("$lt", document.getLong(POSITION)));
        return new ReplaceOneModel<>(
                older,
                encoded.at(document.getLong(POSITION), document.getLong(SINCE)),
                new ReplaceOptions().upsert(true));
    }

    private void write(String collection, List<WriteModel<RawBsonDocument>> models) {
        try {
            collection(collection)
                    .withDocumentClass(RawBsonDocument.class)
                    .bulkWrite(models, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            // A newer document is there already: the upsert of an older one then fails on its id, which is as it should
            // be.
            if (e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
        }
    }

    /** Forgets what was changed since the last flush. */
    void discard() {
        slots.clear();
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
