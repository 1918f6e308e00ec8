// Long: a generation's term, position, hash and documents change together or not at all.
package igf.platform.view.generation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import igf.platform.fault.HaltPoint;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.view.View;
import igf.platform.view.store.ContentHash;
import igf.platform.view.store.DocumentStore;
import igf.platform.view.store.PrefetchKeys;
import igf.platform.view.store.ReadOnlyCollection;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One generation of a view: its documents, its position, and the events that it could not apply. */
public final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    public static final String POSITIONS = "view.places";
    static final String PARKED = "view.parked";

    private final View view;
    private final int number;
    private final String epoch;
    private final DocumentStore documents;
    private final MongoCollection<Document> positions;
    private final MongoCollection<Document> parked;
    private volatile ViewPosition position;
    private volatile long term;
    private int attempt;
    private volatile boolean isOwner;
    /** True after a failure: the stored position may differ from {@link #position}. */
    private boolean isPositionUncertain;

    public Generation(View view, int number, String epoch, MongoDatabase database) {
        this.view = view;
        this.number = number;
        this.epoch = epoch;
        this.documents = new DocumentStore(database, view.name(), number);
        this.positions = database.getCollection(POSITIONS);
        this.parked = database.getCollection(PARKED);
        this.position = ViewPosition.start(epoch);
    }

    /**
     * Takes over the generation, so that writes of an earlier owner no longer move the position. It reads no documents:
     * documents that are newer than the stored position are corrected when their events are applied again.
     *
     * @return whether the generation has a position
     */
    public boolean take(long newTerm) {
        if (!continueFromStored(newTerm)) {
            return false;
        }
        term = newTerm;
        isOwner = true;
        documents.forgetIds();
        return true;
    }

    /**
     * Continues from the stored position, because a failed write may have succeeded, and the store may have lost an
     * acknowledged one. The new attempt number blocks late writes of the position by earlier attempts.
     *
     * @return whether there is a position
     */
    private boolean continueFromStored(long newTerm) {
        var stored = positions.findOneAndUpdate(
                new Document("_id", id()).append(ViewPosition.TERM, new Document("$lte", newTerm)),
                Updates.combine(Updates.set(ViewPosition.TERM, newTerm), Updates.inc(ViewPosition.ATTEMPT, 1)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (stored == null) {
            if (storedPosition() != null) {
                throw new StaleOwnerException(id());
            }
            return false;
        }
        attempt = stored.getInteger(ViewPosition.ATTEMPT);
        position = ViewPosition.of(stored);
        isPositionUncertain = false;
        return true;
    }

    /** Begins an empty generation, which this process owns. */
    public void begin(long newTerm) {
        clear();
        positions.replaceOne(
                Filters.eq("_id", id()), position.toDocument(id(), newTerm, 0), new ReplaceOptions().upsert(true));
        term = newTerm;
        attempt = 0;
        isPositionUncertain = false;
        isOwner = true;
    }

    /** Reads the ids of existing documents in the background, so that missing documents need no lookup. */
    void loadIds() {
        Thread.ofVirtual().name("ids-of-" + id()).start(() -> {
            try {
                documents.loadIds(() -> isOwner);
            } catch (com.mongodb.MongoException e) {
                LOG.debug("All documents of {} are looked up", id(), e);
            }
        });
    }

    /** Gives the generation up, so that another replica may write it. */
    void release() {
        isOwner = false;
    }

    /** Reads the position that another replica has stored. */
    public void refresh() {
        if (isOwner) {
            return;
        }
        var stored = storedPosition();
        if (stored != null) {
            position = ViewPosition.of(stored);
        }
    }

    private @Nullable Document storedPosition() {
        return positions.find(Filters.eq("_id", id())).first();
    }

    String id() {
        return view.name() + "." + number;
    }

    int number() {
        return number;
    }

    public ViewPosition position() {
        return position;
    }

    /** Returns whether the generation was built from this log. */
    boolean matchesLog(EventLog log) {
        if (!position.epoch().equals(epoch)) {
            return false;
        }
        var token = position.token();
        return token.positionNumber() == 0 || hasEventAt(log, token);
    }

    /**
     * Returns whether the log has the event of the stored position. Bypasses the shared cache of the log, to which a
     * wrong token would give wrong positions.
     */
    private boolean hasEventAt(EventLog log, LogToken token) {
        var found = log.readStored(new LogToken(token.txid(), token.index() - 1, token.positionNumber() - 1), 1);
        return !found.isEmpty() && found.getFirst().getEventIdentifier().equals(position.eventId());
    }

    /** Returns a collection as readers see it. */
    public MongoCollection<Document> collection(String name) {
        return ReadOnlyCollection.of(documents.collection(name));
    }

    /** Computes the hash of the stored documents. It must equal the stored hash. */
    public ContentHash computeHash() {
        return documents.hash();
    }

    /**
     * Applies events after the position: reads documents, verifies the position, writes the documents, then the
     * position. If the store loses its last writes, the state is the same as after a crash of the owner: the same
     * events are applied again, and correct documents that are newer than the position.
     *
     * @throws LostWritesException if the batch does not follow the stored position; read again from {@link #position}
     */
    public void apply(List<EventLog.Entry> batch) {
        if (isPositionUncertain) {
            reloadPosition();
        }
        var newEntries = batch.stream()
                .filter(entry -> entry.token().compareTo(position.token()) > 0)
                .toList();
        if (newEntries.isEmpty()) {
            return;
        }
        if (newEntries.getFirst().token().positionNumber() != position.token().positionNumber() + 1) {
            throw new LostWritesException(id(), position.token());
        }
        var last = newEntries.getLast();
        documents.continueFrom(position.token().positionNumber());
        try {
            prefetch(newEntries);
            newEntries.forEach(this::project);
            requireStored();
        } catch (RuntimeException e) {
            documents.discard();
            throw e;
        }
        isPositionUncertain = true;
        var delta = documents.flush();
        HaltPoint.AFTER_VIEW_WRITE_BEFORE_POSITION.pass();
        var next = new ViewPosition(
                last.token(),
                last.recorded().id(),
                epoch,
                latestRecordedAt(newEntries),
                position.hash().plus(delta));
        write(next);
        position = next;
        isPositionUncertain = false;
    }

    /**
     * Returns the latest recorded time. Events of two writers may be in the log in another order than that of their
     * times.
     */
    private @Nullable Instant latestRecordedAt(List<EventLog.Entry> newEntries) {
        var latest = position.recordedAt();
        for (var entry : newEntries) {
            var recordedAt = entry.recorded().meta().recordedAt();
            latest = latest == null || latest.isBefore(recordedAt) ? recordedAt : latest;
        }
        return latest;
    }

    /** Returns a filter for the position document that this owner wrote last. */
    private Document expectedPosition() {
        return new Document("_id", id())
                .append(ViewPosition.TERM, term)
                .append(ViewPosition.ATTEMPT, attempt)
                .append("txid", position.token().txid())
                .append("index", position.token().index());
    }

    private void requireStored() {
        if (positions.find(expectedPosition()).first() == null) {
            reloadPosition();
            throw new LostWritesException(id(), position.token());
        }
    }

    private void write(ViewPosition next) {
        if (positions
                        .replaceOne(expectedPosition(), next.toDocument(id(), term, attempt))
                        .getMatchedCount()
                == 0) {
            throw new StaleOwnerException(id());
        }
    }

    private void reloadPosition() {
        if (!continueFromStored(term) || !position.epoch().equals(epoch)) {
            throw new StaleOwnerException(id());
        }
    }

    /** Returns whether the store still has the position that this process wrote. */
    boolean isStored() {
        var number = position.token().positionNumber();
        var stored = storedPosition();
        return stored != null && stored.getLong(ViewPosition.TERM) == term && stored.getLong("position") >= number;
    }

    private void prefetch(List<EventLog.Entry> newEntries) {
        if (newEntries.size() > 1) {
            var keys = new PrefetchKeys();
            for (var entry : newEntries) {
                try {
                    view.project(entry.recorded(), keys);
                } catch (RuntimeException e) {
                    // The error is logged when the event is projected.
                    LOG.debug(
                            "The documents for {} cannot be read ahead",
                            entry.recorded().id(),
                            e);
                }
            }
            documents.prefetch(keys);
        }
    }

    private void project(EventLog.Entry entry) {
        documents.setPosition(entry.token().positionNumber());
        try {
            view.project(entry.recorded(), documents);
        } catch (com.mongodb.MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            // The error is in the view or in the event, so a retry cannot help. Park the event and continue.
            LOG.error("{} cannot project {} of {}", id(), entry.recorded().id(), entry.recorded().stream(), e);
            park(entry, e);
        }
    }

    private void park(EventLog.Entry entry, RuntimeException cause) {
        var id = id() + "|" + entry.recorded().id();
        parked.replaceOne(
                Filters.eq("_id", id),
                new Document("_id", id)
                        .append("generation", id())
                        .append("view", view.name())
                        .append("subject", entry.recorded().stream())
                        .append("position", entry.token().positionNumber())
                        .append("cause", String.valueOf(cause)),
                new ReplaceOptions().upsert(true));
    }

    public List<Document> deadLetters() {
        return parked.find(Filters.eq("generation", id())).into(new java.util.ArrayList<>());
    }

    void clear() {
        documents.drop();
        positions.deleteOne(Filters.eq("_id", id()));
        parked.deleteMany(Filters.eq("generation", id()));
        position = ViewPosition.start(epoch);
    }
}
