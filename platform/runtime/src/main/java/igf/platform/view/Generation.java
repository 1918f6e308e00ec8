package igf.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import igf.platform.fault.HaltPoint;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One build of a view: its documents, how far it has come, and the streams that it could not read. */
final class Generation {

    private static final Logger LOG = LoggerFactory.getLogger(Generation.class);
    static final String PLACES = "view.places";
    static final String PARKED = "view.parked";

    private final View view;
    private final int number;
    private final String epoch;
    private final DocumentStore documents;
    private final MongoCollection<Document> places;
    private final MongoCollection<Document> parked;
    private volatile Place place;
    private boolean doubtful;
    private volatile boolean led;

    Generation(View view, int number, String epoch, MongoDatabase database) {
        this.view = view;
        this.number = number;
        this.epoch = epoch;
        this.documents = new DocumentStore(database, view.name(), number);
        this.places = database.getCollection(PLACES);
        this.parked = database.getCollection(PARKED);
        var stored = places.find(Filters.eq("_id", id())).first();
        this.place = stored == null ? Place.start(epoch) : Place.of(stored);
    }

    /**
     * From now on this process writes it, and knows better than the store: after an end between documents and place the stored hash
     * is that of fewer documents, so all are read. To be said before anybody else sees it.
     */
    Generation led() {
        place = place.with(documents.hash());
        led = true;
        return this;
    }

    /** Another replica may write it now. */
    void left() {
        led = false;
    }

    /** Looks up how far another replica has come. */
    void refresh() {
        if (led) {
            return;
        }
        var stored = places.find(Filters.eq("_id", id())).first();
        if (stored != null) {
            place = Place.of(stored);
        }
    }

    String id() {
        return view.name() + "." + number;
    }

    int number() {
        return number;
    }

    View view() {
        return view;
    }

    Place place() {
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

    MongoCollection<Document> collection(String name) {
        return documents.collection(name);
    }

    /** Applies what is newer than its place, writes the documents, then the place. */
    void apply(List<EventLog.Entry> batch) {
        if (doubtful) {
            place = place.with(documents.hash());
            doubtful = false;
        }
        foresee(batch);
        EventLog.@Nullable Entry last = null;
        for (var entry : batch) {
            if (entry.token().compareTo(place.token()) > 0) {
                project(entry);
                last = entry;
            }
        }
        if (last == null) {
            return;
        }
        // Some documents may be written when it fails, so their hash is read from the store before the next batch.
        doubtful = true;
        var delta = documents.flush();
        HaltPoint.AFTER_VIEW_WRITE_BEFORE_POSITION.pass();
        doubtful = false;
        var next = new Place(
                last.token(),
                last.fact().id(),
                epoch,
                last.fact().meta().recordedAt(),
                place.hash().plus(delta));
        write(next);
        place = next;
    }

    /** Only over the place that this process has left there: a store that came back empty, or old, is not gone on with. */
    private void write(Place next) {
        var before = new Document("_id", id());
        var first = place.token().positionNumber() == 0;
        if (!first) {
            before.append("txid", place.token().txid())
                    .append("index", place.token().index());
        }
        var written = places.replaceOne(before, next.toDocument(id()), new ReplaceOptions().upsert(first));
        if (!first && written.getMatchedCount() == 0) {
            throw new IllegalStateException("the store no longer has the place of " + id());
        }
    }

    /** Whether the store still has what this process has written there. */
    boolean isKept() {
        var position = place.token().positionNumber();
        var stored = position == 0 ? null : places.find(Filters.eq("_id", id())).first();
        return position == 0 || stored != null && stored.getLong("position") >= position;
    }

    private void foresee(List<EventLog.Entry> batch) {
        if (batch.size() > 1) {
            var foreseen = new Foreseen();
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

    List<Document> parked() {
        return parked.find(Filters.eq("generation", id())).into(new java.util.ArrayList<>());
    }

    /** Begins from nothing. */
    void clear() {
        documents.drop();
        places.deleteOne(Filters.eq("_id", id()));
        parked.deleteMany(Filters.eq("generation", id()));
        place = Place.start(epoch);
    }

    /** Clears every other build of the view: one that was replaced, or never finished, when a process ended. */
    void clearOthers() {
        documents.dropOthers();
        var others = Filters.and(
                Filters.regex("_id", "^" + Pattern.quote(view.name()) + "\\.[0-9]+$"), Filters.ne("_id", id()));
        places.deleteMany(others);
        parked.deleteMany(Filters.and(Filters.eq("view", view.name()), Filters.ne("generation", id())));
    }
}
