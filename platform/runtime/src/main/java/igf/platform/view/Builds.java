package igf.platform.view;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import igf.platform.fault.HaltPoint;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which build of each view is in use: in the store, and as this process knows it. */
final class Builds {

    private static final String ACTIVE = "view.active";
    /** The highest number that a view's builds have had. */
    private static final String BEGUN = "view.begun";

    private final MongoDatabase database;
    private final String epoch;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, Generation> active = new ConcurrentHashMap<>();

    Builds(List<View> all, MongoDatabase database, String epoch) {
        this.database = database;
        this.epoch = epoch;
        for (var view : all) {
            if (views.put(view.name(), view) != null) {
                throw new IllegalStateException("two views are called " + view.name());
            }
        }
        views.values().forEach(view -> active.put(view.name(), stored(view)));
    }

    boolean has(String name) {
        return views.containsKey(name);
    }

    Generation of(String view) {
        var generation = active.get(view);
        if (generation == null) {
            throw new NoSuchElementException("no view is called " + view);
        }
        return generation;
    }

    Collection<Generation> all() {
        return List.copyOf(active.values());
    }

    /** As far as every view is. */
    LogToken slowest() {
        return all().stream()
                .map(g -> g.place().token())
                .min(Comparator.naturalOrder())
                .orElse(LogToken.START);
    }

    /** Goes on with what is stored where it fits the view and the log, and with an empty build after it where not; nothing else is kept. */
    void goOn(EventLog log) {
        for (var view : views.values()) {
            var used = fitting(view, log).led();
            active.put(view.name(), used);
            used.clearOthers();
        }
    }

    /** Another replica may write them now. */
    void leave() {
        active.values().forEach(Generation::left);
    }

    private Generation fitting(View view, EventLog log) {
        var row = row(view);
        var current = stored(view);
        if (row != null && row.getInteger("version") == view.version() && current.fits(log)) {
            return current;
        }
        var fresh = emptyAfter(current);
        record(fresh);
        return fresh;
    }

    private @Nullable Document row(View view) {
        return database.getCollection(ACTIVE)
                .find(Filters.eq("_id", view.name()))
                .first();
    }

    private Generation stored(View view) {
        var row = row(view);
        return new Generation(view, row == null ? 1 : row.getInteger("generation"), epoch, database);
    }

    Generation emptyAfter(Generation old) {
        var fresh = new Generation(old.view(), numberAfter(old), epoch, database).led();
        fresh.clear();
        return fresh;
    }

    /** Never one that was given before: whoever still writes a build that was given up must not meet another one there. */
    private int numberAfter(Generation old) {
        var begun = database.getCollection(BEGUN);
        var view = Filters.eq("_id", old.view().name());
        begun.updateOne(view, Updates.max("number", old.number()), new UpdateOptions().upsert(true));
        var next = begun.findOneAndUpdate(
                view,
                Updates.inc("number", 1),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return Objects.requireNonNull(next).getInteger("number");
    }

    /** From now on this one is read. */
    void use(Generation fresh) {
        record(fresh);
        HaltPoint.IN_SWITCH.pass();
        active.put(fresh.view().name(), fresh);
    }

    private void record(Generation generation) {
        var view = generation.view();
        database.getCollection(ACTIVE)
                .replaceOne(
                        Filters.eq("_id", view.name()),
                        new Document("_id", view.name())
                                .append("generation", generation.number())
                                .append("version", view.version()),
                        new ReplaceOptions().upsert(true));
    }

    /** Where another replica leads: looks up which build is in use and how far it is. */
    void refresh() {
        for (var view : views.values()) {
            var current = of(view.name());
            var row = row(view);
            if (row != null && row.getInteger("generation") != current.number()) {
                // Unless this replica has begun to lead meanwhile.
                active.replace(
                        view.name(), current, new Generation(view, row.getInteger("generation"), epoch, database));
            } else {
                current.refresh();
            }
        }
    }

    /** Gives up what a view could not project at a position. */
    void forgetParked(String view, long position) {
        database.getCollection(Generation.PARKED)
                .deleteMany(Filters.and(Filters.eq("view", view), Filters.eq("position", position)));
    }
}
