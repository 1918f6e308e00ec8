package igf.platform.view;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import igf.platform.lease.Duty;
import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogFollower;
import igf.platform.log.LogToken;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All read models of a service: follows the log for them, answers where they stand, rebuilds one beside itself. */
public final class Views implements Duty, LogFollower.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(Views.class);
    private static final int BATCH = 1000;
    private static final int SIDE_BY_SIDE = 50;
    private static final long FOLLOWED_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final EventLog log;
    private final Builds builds;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Rebuilds rebuilds;
    private volatile @Nullable LogFollower follower;
    private volatile boolean leading;
    private volatile @Nullable Term term;

    public Views(List<View> all, EventLog log, MongoDatabase database, String epoch) {
        this.log = log;
        this.builds = new Builds(all, database, epoch);
        this.rebuilds = new Rebuilds(builds, log, lock, moved);
    }

    /** The documents of the build in use. Look it up for every query: a rebuild changes it. */
    public MongoCollection<Document> collection(View view, String name) {
        return builds.of(view.name()).collection(name);
    }

    /** The position that a view has applied, and when that event was recorded (null before the first). */
    public record AsOf(long position, @Nullable Instant recordedAt) {}

    public AsOf asOf(View view) {
        refresh();
        var place = builds.of(view.name()).place();
        return new AsOf(place.token().positionNumber(), place.recordedAt());
    }

    /** A line of the admin list. */
    public record Status(
            String name, long position, long head, long lag, boolean rebuilding, int deadLetters, String hash) {}

    public List<Status> status() {
        refresh();
        return builds.all().stream()
                .map(g -> {
                    var place = g.place();
                    var lag = log.countAfter(place.token(), 100_000);
                    var position = place.token().positionNumber();
                    return new Status(
                            g.view().name(),
                            position,
                            position + lag,
                            lag,
                            rebuilds.isRunning(g.view().name()),
                            g.parked().size(),
                            place.hash().toString());
                })
                .sorted(Comparator.comparing(Status::name))
                .toList();
    }

    /** What views could not project: view, subject, position, cause. */
    public List<Document> parked() {
        return builds.all().stream().flatMap(g -> g.parked().stream()).toList();
    }

    /** Gives up a parked event, named {@code <view>-<position>}: the view stays without it until it is rebuilt. */
    public void forget(String name) {
        var dash = name.lastIndexOf('-');
        builds.forgetParked(name.substring(0, dash), Long.parseLong(name.substring(dash + 1)));
    }

    public boolean has(String name) {
        return builds.has(name);
    }

    /** Waits until every view has applied the event at a place; false if the time was up first. */
    public boolean await(LogToken place, long timeoutMillis) throws InterruptedException {
        var left = TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        lock.lock();
        try {
            while (!builds.all().stream().allMatch(g -> g.place().token().compareTo(place) >= 0)) {
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

    /**
     * The same for what is tried again: a request, a reaction, a deadline.
     *
     * @throws ReadModelsBehind if the views do not come so far in time
     */
    public void requireHead(long timeoutMillis) {
        try {
            if (!awaitHead(timeoutMillis)) {
                throw new ReadModelsBehind();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while read models caught up", e);
        }
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
        return rebuilds.rebuild(name, progress);
    }

    /** @param hash of the new build; @param before of the build that it replaced, at the same position */
    public record Rebuilt(long position, String hash, String before) {}

    /** Goes on where the last leader stood: this replica may have been following its places only. */
    @Override
    public String duty() {
        return "views";
    }

    @Override
    public void begin(Term term) {
        this.term = term;
        // Under the lock: a follower that is not over yet must not write a place beside the one that is read here.
        lock.lock();
        try {
            builds.goOn(log);
        } finally {
            lock.unlock();
        }
        leading = true;
        follower = new LogFollower("views", log, this, BATCH, term::standStill);
        follower.start();
    }

    @Override
    public void end() {
        leading = false;
        rebuilds.abandon();
        if (follower != null) {
            follower.close();
            follower = null;
        }
        builds.leave();
    }

    /** Nothing may happen for long after the store came back empty, so that is looked for and not waited for. */
    @Override
    public void tend() {
        rebuilds.clearRetired();
        try {
            if (follower == null || !builds.all().stream().allMatch(Generation::isKept)) {
                LOG.warn("The store of the views is not as it was left: what is missing is built anew");
                var current = term;
                end();
                if (current != null) {
                    begin(current);
                }
            }
        } catch (MongoException e) {
            LOG.debug("The store of the views is away", e);
        }
    }

    @Override
    public LogToken place() {
        return builds.slowest();
    }

    @Override
    public void handle(List<EventLog.Entry> batch) {
        lock.lock();
        try {
            apply(batch);
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void apply(List<EventLog.Entry> batch) {
        if (batch.size() < SIDE_BY_SIDE) {
            builds.all().forEach(g -> g.apply(batch));
        } else {
            // What one could not do fails the batch; those that could pass over it when it comes again.
            SideBySide.each(builds.all(), g -> g.apply(batch));
        }
    }

    private void refresh() {
        if (!leading) {
            builds.refresh();
        }
    }
}
