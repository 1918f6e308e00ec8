package igf.platform.view;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import igf.platform.fault.HaltPoint;
import igf.platform.log.EventLog;
import igf.platform.log.Leadership;
import igf.platform.log.LogFollower;
import igf.platform.log.LogToken;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All read models of a service: follows the log for them, answers where they stand, rebuilds one beside itself. */
public final class Views implements Leadership.Duty, LogFollower.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final String ACTIVE = "view.active";
    private static final int BATCH = 500;
    private static final Duration READERS_TAKE = Duration.ofSeconds(10);
    private static final long FOLLOWED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final EventLog log;
    private final MongoDatabase database;
    private final String epoch;
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, Generation> active = new ConcurrentHashMap<>();
    private final Set<String> rebuilding = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private volatile @Nullable LogFollower follower;
    private volatile boolean leading;

    public Views(List<View> all, EventLog log, MongoDatabase database, String epoch) {
        this.log = log;
        this.database = database;
        this.epoch = epoch;
        for (var view : all) {
            if (views.put(view.name(), view) != null) {
                throw new IllegalStateException("two views are called " + view.name());
            }
        }
        views.values().forEach(view -> active.put(view.name(), inUse(view)));
    }

    private Generation inUse(View view) {
        var stored = database.getCollection(ACTIVE)
                .find(Filters.eq("_id", view.name()))
                .first();
        return new Generation(view, stored == null ? 1 : stored.getInteger("generation"), epoch, database);
    }

    /** The build in use if it fits the view and the log, an empty one after it if not. */
    private Generation fitting(View view) {
        var stored = database.getCollection(ACTIVE)
                .find(Filters.eq("_id", view.name()))
                .first();
        var current = inUse(view);
        if (stored != null && stored.getInteger("version") == view.version() && current.fits(log)) {
            return current;
        }
        var fresh = new Generation(view, current.number() + 1, epoch, database);
        fresh.clear();
        activate(fresh);
        current.clear();
        return fresh;
    }

    private void activate(Generation generation) {
        var view = generation.view();
        database.getCollection(ACTIVE)
                .replaceOne(
                        Filters.eq("_id", view.name()),
                        new Document("_id", view.name())
                                .append("generation", generation.number())
                                .append("version", view.version()),
                        new ReplaceOptions().upsert(true));
    }

    /** The documents of the build in use. Look it up for every query: a rebuild changes it. */
    public MongoCollection<Document> collection(View view, String name) {
        return generation(view.name()).collection(name);
    }

    private Generation generation(String view) {
        var generation = active.get(view);
        if (generation == null) {
            throw new NoSuchElementException("no view is called " + view);
        }
        return generation;
    }

    /** The position that a view has applied, and when that event was recorded (null before the first). */
    public record AsOf(long position, @Nullable Instant recordedAt) {}

    public AsOf asOf(View view) {
        refresh();
        var place = generation(view.name()).place();
        return new AsOf(place.token().positionNumber(), place.recordedAt());
    }

    /** A line of the admin list. */
    public record Status(
            String name, long position, long head, long lag, boolean rebuilding, int deadLetters, String hash) {}

    public List<Status> status() {
        refresh();
        return active.values().stream()
                .map(g -> {
                    var place = g.place();
                    var lag = log.countAfter(place.token(), 100_000);
                    var position = place.token().positionNumber();
                    return new Status(
                            g.view().name(),
                            position,
                            position + lag,
                            lag,
                            rebuilding.contains(g.view().name()),
                            g.parked().size(),
                            place.hash().toString());
                })
                .sorted(Comparator.comparing(Status::name))
                .toList();
    }

    /** What views could not project: view, subject, position, cause. */
    public List<Document> parked() {
        return active.values().stream().flatMap(g -> g.parked().stream()).toList();
    }

    /** Gives up a parked event, named {@code <view>-<position>}: the view stays without it until it is rebuilt. */
    public void forget(String name) {
        var dash = name.lastIndexOf('-');
        database.getCollection(Generation.PARKED)
                .deleteMany(Filters.and(
                        Filters.eq("view", name.substring(0, dash)),
                        Filters.eq("position", Long.parseLong(name.substring(dash + 1)))));
    }

    public boolean has(String name) {
        return views.containsKey(name);
    }

    /** Waits until every view has applied the event at a place; false if the time was up first. */
    public boolean await(LogToken place, long timeoutMillis) throws InterruptedException {
        var left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        lock.lock();
        try {
            while (!active.values().stream().allMatch(g -> g.place().token().compareTo(place) >= 0)) {
                if (left <= 0) {
                    return false;
                }
                hurry();
                var slice = leading ? left : Math.min(left, FOLLOWED_NANOS);
                left -= slice - Math.max(0, moved.awaitNanos(slice));
                refresh();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void hurry() {
        var running = follower;
        if (running != null) {
            running.hurry();
        }
    }

    /** Waits until every view has applied all that is committed now; for decisions that are taken from a view. */
    public boolean awaitHead(long timeoutMillis) throws InterruptedException {
        return await(log.last(), timeoutMillis);
    }

    /** A view's documents as they stood when nothing recorded after an instant was known. */
    public MemoryDocuments at(View view, Instant instant) {
        return at(view, new Moment.Time(instant));
    }

    /** The same by a position or an instant. Reads the whole log. */
    public MemoryDocuments at(View view, Moment moment) {
        var documents = new MemoryDocuments();
        log.forEach(entry -> {
            if (moment.includes(entry.fact().position(), entry.fact().meta().recordedAt())) {
                view.project(entry.fact(), documents);
            }
        });
        return documents;
    }

    /**
     * The same from some streams only, for views whose documents each follow from one stream and not from the numbers of its
     * events: reads as much as these streams are long, whatever else the log holds.
     */
    public MemoryDocuments at(View view, Moment moment, Collection<String> streams) {
        var documents = new MemoryDocuments();
        var known = moment.known(log);
        log.forEachIn(streams, entry -> {
            if (known.test(entry)) {
                view.project(entry.fact(), documents);
            }
        });
        return documents;
    }

    /**
     * Builds a view anew beside the one in use, and switches when it has caught up: readers see no step back.
     *
     * @param progress called with the number of events applied
     * @return the hash of the new build and the position that it was compared at
     */
    public Rebuilt rebuild(String name, LongConsumer progress) {
        if (!leading) {
            throw new IllegalStateException("another replica leads and can rebuild: ask again");
        }
        var old = generation(name);
        if (!rebuilding.add(name)) {
            throw new IllegalStateException(name + " is being rebuilt already");
        }
        try {
            var fresh = new Generation(old.view(), old.number() + 1, epoch, database).led();
            fresh.clear();
            catchUp(fresh, progress);
            lock.lock();
            try {
                // The follower moves under this lock, so both builds stand still here and can be compared.
                // Either may have read further than the other.
                catchUpTo(fresh, old.place().token());
                catchUpTo(old, fresh.place().token());
                var rebuilt = new Rebuilt(
                        fresh.place().token().positionNumber(),
                        fresh.place().hash().toString(),
                        old.place().hash().toString());
                activate(fresh);
                HaltPoint.IN_SWITCH.pass();
                active.put(name, fresh);
                moved.signalAll();
                return rebuilt;
            } finally {
                lock.unlock();
            }
        } finally {
            rebuilding.remove(name);
            if (generation(name) != old) {
                retire(old);
            }
        }
    }

    /** Who asked a moment before the switch may still be reading, so its documents stay for a while. */
    private static void retire(Generation old) {
        Thread.ofVirtual().name("retire-" + old.id()).start(() -> {
            try {
                Thread.sleep(READERS_TAKE);
                old.clear();
            } catch (InterruptedException | RuntimeException e) {
                LOG.debug("{} is left behind; the next build of its number begins by clearing it", old.id(), e);
            }
        });
    }

    /** @param hash of the new build; @param before of the build that it replaced, at the same position */
    public record Rebuilt(long position, String hash, String before) {}

    private void catchUp(Generation fresh, LongConsumer progress) {
        for (var batch = log.read(LogToken.START, BATCH);
                !batch.isEmpty();
                batch = log.read(fresh.place().token(), BATCH)) {
            fresh.apply(batch);
            progress.accept(fresh.place().token().positionNumber());
        }
    }

    private void catchUpTo(Generation fresh, LogToken place) {
        while (fresh.place().token().compareTo(place) < 0) {
            var missing = log.read(fresh.place().token(), BATCH).stream()
                    .filter(entry -> entry.token().compareTo(place) <= 0)
                    .toList();
            fresh.apply(missing);
        }
    }

    /** Goes on where the last leader stood: this replica may have been following its places only. */
    @Override
    public void begin() {
        views.values().forEach(view -> active.put(view.name(), fitting(view).led()));
        leading = true;
        follower = new LogFollower("views", log, this, BATCH);
        follower.start();
    }

    @Override
    public void end() {
        leading = false;
        if (follower != null) {
            follower.close();
            follower = null;
        }
        active.values().forEach(Generation::left);
    }

    /** Nothing may happen for long after the store came back empty, so that is looked for and not waited for. */
    @Override
    public void tend() {
        try {
            if (follower == null || !active.values().stream().allMatch(Generation::isKept)) {
                LOG.warn("The store of the views is not as it was left: what is missing is built anew");
                end();
                begin();
            }
        } catch (MongoException e) {
            LOG.debug("The store of the views is away", e);
        }
    }

    @Override
    public LogToken place() {
        return active.values().stream()
                .map(g -> g.place().token())
                .min(Comparator.naturalOrder())
                .orElse(LogToken.START);
    }

    @Override
    public void handle(List<EventLog.Entry> batch) {
        lock.lock();
        try {
            new ArrayList<>(active.values()).forEach(g -> g.apply(batch));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Where another replica leads: looks up which build is in use and how far it is. */
    private void refresh() {
        if (leading) {
            return;
        }
        for (var view : views.values()) {
            var current = generation(view.name());
            var stored = database.getCollection(ACTIVE)
                    .find(Filters.eq("_id", view.name()))
                    .first();
            if (stored != null && stored.getInteger("generation") != current.number()) {
                // Unless this replica has begun to lead meanwhile.
                active.replace(
                        view.name(), current, new Generation(view, stored.getInteger("generation"), epoch, database));
            } else {
                current.refresh();
            }
        }
    }
}
