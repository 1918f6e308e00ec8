// Long: a build's term, place, hash and documents change together or not at all.
package igf.platform.view.build;

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
import igf.platform.view.store.ShownDocuments;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One build of a view: its documents, how far it has come, and the streams that it could not read. */
public final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    public static final String PLACES = "view.places";
    static final String PARKED = "view.parked";

    private final View view;
    private final int number;
    private final String epoch;
    private final DocumentStore documents;
    private final MongoCollection<Document> places;
    private final MongoCollection<Document> parked;
    private volatile Place place;
    private volatile long term;
    private int attempt;
    private volatile boolean led;
    /** Whether the stored place is the one that is known here is not sure after a failure. */
    private boolean doubtful;

    public Generation(View view, int number, String epoch, MongoDatabase database) {
        this.view = view;
        this.number = number;
        this.epoch = epoch;
        this.documents = new DocumentStore(database, view.name(), number);
        this.places = database.getCollection(PLACES);
        this.parked = database.getCollection(PARKED);
        this.place = Place.start(epoch);
    }

    /**
     * From now on this process writes it: nothing that an earlier owner still sends moves the place. Its hash is right for what
     * is counted there, and what is newer is put right when it comes again, so no document is read here.
     *
     * @return whether it has a place
     */
    public boolean take(long newTerm) {
        var stored = places.findOneAndUpdate(
                new Document("_id", id()).append(Place.TERM, new Document("$lte", newTerm)),
                Updates.combine(Updates.set(Place.TERM, newTerm), Updates.set(Place.ATTEMPT, 0)),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (stored == null) {
            if (storedPlace() != null) {
                throw new Overtaken(id());
            }
            return false;
        }
        place = Place.of(stored);
        lead(newTerm);
        documents.begin();
        return true;
    }

    /** Begins from nothing, as this process's own. */
    public void begin(long newTerm) {
        clear();
        places.replaceOne(
                Filters.eq("_id", id()), place.toDocument(id(), newTerm, 0), new ReplaceOptions().upsert(true));
        lead(newTerm);
    }

    private void lead(long newTerm) {
        term = newTerm;
        attempt = 0;
        doubtful = false;
        led = true;
    }

    /** Learns beside its work which documents need not be looked up. */
    void learn() {
        Thread.ofVirtual().name("ids-of-" + id()).start(() -> {
            try {
                documents.learn(() -> led);
            } catch (com.mongodb.MongoException e) {
                LOG.debug("All documents of {} are looked up", id(), e);
            }
        });
    }

    /** Another replica may write it now. */
    void left() {
        led = false;
    }

    /** Looks up how far another replica has come. */
    public void refresh() {
        if (led) {
            return;
        }
        var stored = storedPlace();
        if (stored != null) {
            place = Place.of(stored);
        }
    }

    private @Nullable Document storedPlace() {
        return places.find(Filters.eq("_id", id())).first();
    }

    String id() {
        return view.name() + "." + number;
    }

    int number() {
        return number;
    }

    public Place place() {
        return place;
    }

    /** Whether the log is still the one that it was built from. */
    boolean fits(EventLog log) {
        if (!place.epoch().equals(epoch)) {
            return false;
        }
        var token = place.token();
        return token.positionNumber() == 0 || standsAt(log, token);
    }

    /** Read past what others share and mark: a place that is not the log's own gives what follows a wrong position. */
    private boolean standsAt(EventLog log, LogToken token) {
        var there = log.stored(new LogToken(token.txid(), token.index() - 1, token.positionNumber() - 1), 1);
        return !there.isEmpty() && there.getFirst().getEventIdentifier().equals(place.eventId());
    }

    /** As readers see it. */
    public MongoCollection<Document> collection(String name) {
        return ShownDocuments.of(documents.collection(name));
    }

    /** Of the documents as they are stored now, which the kept one must be equal to. */
    public ContentHash countedHash() {
        return documents.hash();
    }

    /** Applies what is newer than its place, writes the documents, then the place. */
    public void apply(List<EventLog.Entry> batch) {
        if (doubtful) {
            settle();
        }
        documents.goOn(place.token().positionNumber());
        foresee(batch);
        EventLog.@Nullable Entry last = null;
        var latest = place.recordedAt();
        for (var entry : batch) {
            if (entry.token().compareTo(place.token()) > 0) {
                project(entry);
                last = entry;
                latest = later(latest, entry.fact().meta().recordedAt());
            }
        }
        if (last == null) {
            documents.discard();
            return;
        }
        doubtful = true;
        var delta = documents.flush();
        HaltPoint.AFTER_VIEW_WRITE_BEFORE_POSITION.pass();
        var next = new Place(
                last.token(), last.fact().id(), epoch, latest, place.hash().plus(delta));
        write(next);
        place = next;
        doubtful = false;
    }

    /** Events of two writers may stand in the log in another order than that of their times. */
    private static Instant later(@Nullable Instant one, Instant other) {
        return one == null || one.isBefore(other) ? other : one;
    }

    /** Only over the place that this owner has left there: whoever was overtaken, or lost the store, does not go on. */
    private void write(Place next) {
        var before = new Document("_id", id())
                .append(Place.TERM, term)
                .append(Place.ATTEMPT, attempt)
                .append("txid", place.token().txid())
                .append("index", place.token().index());
        if (places.replaceOne(before, next.toDocument(id(), term, attempt)).getMatchedCount() == 0) {
            throw new Overtaken(id());
        }
    }

    /**
     * A place whose write seemed to fail may have been written, or may be still, by a store that stood still: what is written next
     * is counted from the stored one, and from now on what was sent before finds another attempt there.
     */
    private void settle() {
        var stored = places.findOneAndUpdate(
                new Document("_id", id()).append(Place.TERM, term),
                Updates.inc(Place.ATTEMPT, 1),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (stored == null) {
            throw new Overtaken(id());
        }
        attempt = stored.getInteger(Place.ATTEMPT);
        place = Place.of(stored);
        doubtful = false;
    }

    /** Whether the store still has what this process has written there. */
    boolean isKept() {
        var position = place.token().positionNumber();
        var stored = storedPlace();
        return stored != null && stored.getLong(Place.TERM) == term && stored.getLong("position") >= position;
    }

    private void foresee(List<EventLog.Entry> batch) {
        if (batch.size() > 1) {
            var foreseen = new PrefetchKeys();
            for (var entry : batch) {
                if (entry.token().compareTo(place.token()) > 0) {
                    try {
                        view.project(entry.fact(), foreseen);
                    } catch (RuntimeException e) {
                        // Told when it is projected in earnest.
                        LOG.debug("{} cannot be foreseen", entry.fact().id(), e);
                    }
                }
            }
            try {
                documents.lookUp(foreseen);
            } catch (com.mongodb.MongoException e) {
                documents.discard();
                throw e;
            }
        }
    }

    private void project(EventLog.Entry entry) {
        documents.at(entry.token().positionNumber());
        try {
            view.project(entry.fact(), documents);
        } catch (com.mongodb.MongoException e) {
            documents.discard();
            throw e;
        } catch (RuntimeException e) {
            // The fault is in the projector or the event, so trying again cannot help: noted, and the view goes on.
            LOG.error("{} cannot project {} of {}", id(), entry.fact().id(), entry.fact().stream(), e);
            park(entry, e);
        }
    }

    private void park(EventLog.Entry entry, RuntimeException cause) {
        var id = id() + "|" + entry.fact().id();
        parked.replaceOne(
                Filters.eq("_id", id),
                new Document("_id", id)
                        .append("generation", id())
                        .append("view", view.name())
                        .append("subject", entry.fact().stream())
                        .append("position", entry.token().positionNumber())
                        .append("cause", String.valueOf(cause)),
                new ReplaceOptions().upsert(true));
    }

    public List<Document> parked() {
        return parked.find(Filters.eq("generation", id())).into(new java.util.ArrayList<>());
    }

    /** Nothing of it is left. */
    void clear() {
        documents.drop();
        places.deleteOne(Filters.eq("_id", id()));
        parked.deleteMany(Filters.eq("generation", id()));
        place = Place.start(epoch);
    }
}
