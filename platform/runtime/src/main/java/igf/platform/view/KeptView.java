package igf.platform.view;

import com.mongodb.MongoException;
import igf.platform.lease.Duty;
import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogFollower;
import igf.platform.log.LogToken;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one view, as this release makes it, while its lease is held here: follows the log, builds it anew, clears what is left. */
final class KeptView implements Duty, LogFollower.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(KeptView.class);
    private static final int BATCH = 1000;
    private static final long READERS_TAKE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long CLEARED_EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** As long as a replica is remembered that was not seen: it may only have stood still. */
    private static final long UNREAD_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Builds builds;
    private final ReadBuild read;
    private final EventLog log;
    private final RebuildRequests requests;
    /** Held by whoever moves the build in use: the follower, or a rebuild when it switches. Never by a reader. */
    private final ReentrantLock moving = new ReentrantLock();

    /** Held by whoever makes a build, or clears those that nobody makes. */
    private final ReentrantLock making = new ReentrantLock();

    private volatile boolean rebuilding;
    /** With when each was replaced. */
    private final Map<Generation, Long> retired = new ConcurrentHashMap<>();
    /** Versions that nobody reads, with since when. */
    private final Map<String, Long> unread = new ConcurrentHashMap<>();

    private long cleared;
    private volatile @Nullable Term term;
    private volatile @Nullable LogFollower follower;

    KeptView(Builds builds, EventLog log, RebuildRequests requests) {
        this.builds = builds;
        this.read = new ReadBuild(builds);
        this.log = log;
        this.requests = requests;
    }

    ReadBuild read() {
        return read;
    }

    View view() {
        return builds.view();
    }

    String version() {
        return builds.version();
    }

    void forgetParked(long position) {
        builds.forgetParked(position);
    }

    static String duty(String view, String version) {
        return "view." + view + "." + version;
    }

    @Override
    public String duty() {
        return duty(view().name(), builds.version());
    }

    boolean isRebuilding() {
        return rebuilding;
    }

    @Override
    public void begin(Term newTerm) {
        term = newTerm;
        try {
            open(newTerm);
        } catch (MongoException e) {
            LOG.warn("{} waits for its store: {}", duty(), e.toString());
        }
    }

    private void open(Term mine) {
        var build = builds.take(mine.number());
        var used = build.filter(found -> found.fits(log)).orElse(null);
        if (used == null) {
            build.ifPresent(Generation::left);
            read.none();
            builds.giveUpRead(mine.number());
            used = first(mine, build.map(Generation::number).orElse(read.lastNumber()));
        } else {
            used.learn();
        }
        read.leads(used, this::hurry);
        clearLeftOvers(used);
        var opened = new LogFollower(duty(), log, this, BATCH, mine::standStill);
        follower = opened;
        opened.start();
    }

    /** Nothing is read until it has come as far as the log could be read. */
    private Generation first(Term mine, int after) {
        var fresh = builds.begin(mine.number(), after);
        new Rebuild(log, mine).catchUp(fresh, done -> {});
        builds.use(fresh, mine.number());
        return fresh;
    }

    @Override
    public void end() {
        term = null;
        close();
        retired.clear();
        read.follows();
    }

    private void close() {
        var running = follower;
        follower = null;
        if (running != null) {
            running.close();
        }
    }

    /** Nothing may happen for long after the store came back empty, so that is looked for and not waited for. */
    @Override
    public void tend() {
        var mine = term;
        if (mine == null) {
            return;
        }
        try {
            var used = read.known();
            if (follower == null || used == null) {
                open(mine);
                return;
            }
            if (!used.isKept()) {
                LOG.warn("The store of {} is not as it was left: what is missing is built anew", duty());
                close();
                open(mine);
                return;
            }
            clearRetired();
            if (System.nanoTime() - cleared > CLEARED_EVERY_NANOS) {
                clearLeftOvers(used);
            }
            attend();
        } catch (MongoException e) {
            LOG.debug("The store of {} is away", duty(), e);
        }
    }

    /** Does what was asked for, if this replica keeps the view; one after the other. */
    void attend() {
        var mine = term;
        if (mine != null && follower != null && !rebuilding) {
            requests.next(view().name(), builds.version(), mine.number())
                    .ifPresent(id ->
                            Thread.ofVirtual().name("rebuild-" + view().name()).start(() -> perform(id, mine)));
        }
    }

    private void perform(UUID id, Term mine) {
        if (!making.tryLock()) {
            return;
        }
        var began = System.nanoTime();
        try {
            rebuilding = true;
            if (requests.begin(id, mine.number())) {
                var place = place();
                var total = place.positionNumber() + log.countAfter(place, 100_000);
                var rebuilt = rebuildAlone(
                        mine, new Told(done -> requests.tell(id, mine.number(), done, Math.max(done, total))));
                requests.succeeded(id, mine.number(), rebuilt, millisSince(began));
            }
        } catch (Overtaken e) {
            LOG.info("The next owner of {} rebuilds it", duty());
            if (!mine.isOver()) {
                requests.failed(id, mine.number(), "the store of the views lost it meanwhile", millisSince(began));
            }
        } catch (RuntimeException e) {
            LOG.error("The rebuild {} of {} failed", id, duty(), e);
            if (!mine.isOver()) {
                requests.failed(id, mine.number(), String.valueOf(e.getMessage()), millisSince(began));
            }
        } finally {
            rebuilding = false;
            making.unlock();
        }
    }

    private static long millisSince(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** Here and now. @throws IllegalStateException if another replica keeps the view, or it is being rebuilt already */
    Views.Rebuilt rebuild(LongConsumer progress) {
        var mine = term;
        if (mine == null || follower == null) {
            throw new IllegalStateException("another replica keeps " + view().name());
        }
        if (rebuilding) {
            throw new IllegalStateException(view().name() + " is being rebuilt already");
        }
        making.lock();
        try {
            rebuilding = true;
            return rebuildAlone(mine, progress);
        } finally {
            rebuilding = false;
            making.unlock();
        }
    }

    private Views.Rebuilt rebuildAlone(Term mine, LongConsumer progress) {
        var rebuild = new Rebuild(log, mine);
        var fresh = builds.begin(mine.number(), read.lastNumber());
        rebuild.catchUp(fresh, progress);
        moving.lock();
        try {
            // What came back empty meanwhile was replaced by another build.
            var old = read.known();
            if (old == null || mine.isOver()) {
                throw new Overtaken(duty());
            }
            var rebuilt = rebuild.meet(old, fresh);
            builds.use(fresh, mine.number());
            read.leads(fresh, this::hurry);
            retired.put(old, System.nanoTime());
            return rebuilt;
        } finally {
            moving.unlock();
        }
    }

    @Override
    public LogToken place() {
        var used = read.known();
        return used == null ? LogToken.START : used.place().token();
    }

    @Override
    public void handle(List<EventLog.Entry> batch) {
        moving.lock();
        try {
            var used = read.known();
            if (used != null) {
                used.apply(batch);
            }
        } catch (Overtaken e) {
            // Whether it was taken or the store lost it, the next owner looks at it from the beginning.
            var mine = term;
            if (mine != null) {
                mine.giveBack();
            }
            throw e;
        } finally {
            moving.unlock();
        }
        read.moved();
    }

    private void hurry() {
        var running = follower;
        if (running != null) {
            running.hurry();
        }
    }

    /** Who asked a moment before a switch may still be reading, so what was replaced stays for a while. */
    private void clearRetired() {
        var now = System.nanoTime();
        retired.forEach((build, since) -> {
            if (now - since >= READERS_TAKE_NANOS) {
                retired.remove(build);
                build.clear();
            }
        });
    }

    private void clearLeftOvers(Generation used) {
        if (!making.tryLock()) {
            return;
        }
        try {
            cleared = System.nanoTime();
            var own = new HashSet<>(List.of(used.number()));
            retired.keySet().forEach(build -> own.add(build.number()));
            var duties = requests.duties();
            builds.clearLeftOvers(version -> isRead(version, duties.contains(duty(view().name(), version))), own);
        } finally {
            making.unlock();
        }
    }

    private boolean isRead(String version, boolean somebodyReads) {
        if (somebodyReads) {
            unread.remove(version);
            return true;
        }
        return System.nanoTime() - unread.computeIfAbsent(version, v -> System.nanoTime()) < UNREAD_NANOS;
    }

    /** A rebuild's progress, told a few times a second. */
    private static final class Told implements LongConsumer {
        private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

        private final LongPredicate goesOn;
        private long told = System.nanoTime() - EVERY_NANOS;

        /** @param goesOn false if nobody wants it any more */
        Told(LongPredicate goesOn) {
            this.goesOn = goesOn;
        }

        @Override
        public void accept(long done) {
            if (System.nanoTime() - told >= EVERY_NANOS) {
                told = System.nanoTime();
                if (!goesOn.test(done)) {
                    throw new IllegalStateException("it was cancelled");
                }
            }
        }
    }
}
