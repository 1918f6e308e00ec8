// Long: the lease of a view, its follower, its store and its rebuilds meet here.
package igf.platform.view.generation;

import com.mongodb.MongoException;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.LogFollower;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.view.View;
import igf.platform.view.Views;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Updates one view from the log while this replica holds its lease. */
public final class ViewUpdater implements LeaderTask, LogFollower.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(ViewUpdater.class);
    private static final int BATCH = 1000;

    private final Generations generations;
    private final CurrentGeneration read;
    private final EventLog log;
    /**
     * Held by the thread that updates the current generation: the follower, or a rebuild during its switch. Never by a
     * reader.
     */
    private final ReentrantLock moving = new ReentrantLock();

    private final UnusedGenerations leftOvers;
    private final RebuildTask rebuilding;
    private final LongAdder losses = new LongAdder();
    private volatile @Nullable Term term;
    private volatile @Nullable LogFollower follower;

    public ViewUpdater(Generations generations, EventLog log, RebuildRequests requests, Semaphore waiting) {
        this.generations = generations;
        this.read = new CurrentGeneration(generations, waiting);
        this.log = log;
        var making = new ReentrantLock();
        this.leftOvers = new UnusedGenerations(generations, requests, making);
        this.rebuilding = new RebuildTask(generations, read, log, requests, making, this::use);
    }

    public CurrentGeneration read() {
        return read;
    }

    View view() {
        return generations.view();
    }

    public String version() {
        return generations.version();
    }

    public void forgetParked(long position) {
        generations.forgetParked(position);
    }

    static String lease(String view, String version) {
        return "view." + view + "." + version;
    }

    @Override
    public String lease() {
        return lease(view().name(), generations.version());
    }

    public boolean isRebuilding() {
        return rebuilding.goesOn();
    }

    @Override
    public void begin(Term newTerm) {
        term = newTerm;
        try {
            open(newTerm);
        } catch (UnknownEventException e) {
            // The first build meets it before there is anything to read. The next owner knows the name.
            LOG.error("{} cannot continue: {}", lease(), e.getMessage());
            newTerm.blockOn(e.name());
        } catch (MongoException e) {
            LOG.warn("{} waits for its store: {}", lease(), e.toString());
        }
    }

    private void open(Term mine) {
        var generation = generations.take(mine.number());
        var used = generation.filter(found -> found.fits(log)).orElse(null);
        if (used == null) {
            generation.ifPresent(Generation::leave);
            read.none();
            generations.unsetCurrent(mine.number());
            used = first(mine, generation.map(Generation::number).orElse(read.lastNumber()));
        } else {
            used.learn();
        }
        read.leads(used, this::hurry);
        leftOvers.clear(used);
        var opened = new LogFollower(lease(), log, this, BATCH, mine::blockOn, mine::giveBack);
        follower = opened;
        opened.start();
    }

    /** Readers see nothing until it has reached the readable end of the log. */
    private Generation first(Term mine, int after) {
        var fresh = generations.begin(mine.number(), after);
        new Rebuild(log, mine).catchUp(fresh, done -> {});
        generations.use(fresh, mine.number());
        return fresh;
    }

    @Override
    public void end() {
        term = null;
        close();
        leftOvers.forget();
        read.follows();
    }

    private void close() {
        var running = follower;
        follower = null;
        if (running != null) {
            running.close();
        }
    }

    /** A store that came back empty may get no event for long, so look for it. */
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
            if (!isStored(used, mine)) {
                close();
                leftOvers.forget();
                open(mine);
                lost("it differs from its last saved state");
                return;
            }
            leftOvers.tend(used);
            attend();
        } catch (UnknownEventException e) {
            LOG.error("{} cannot continue: {}", lease(), e.getMessage());
            mine.blockOn(e.name());
        } catch (MongoException e) {
            LOG.debug("The store of {} is unavailable", lease(), e);
        }
    }

    /** Returns true also while another thread updates it and checks the same. */
    private boolean isStored(Generation used, Term mine) {
        if (!moving.tryLock()) {
            return true;
        }
        try {
            return read.known() != used || generations.isStored(used, mine.number());
        } finally {
            moving.unlock();
        }
    }

    private void lost(String what) {
        LOG.warn("The store of {} lost writes, which are applied again: {}", lease(), what);
        losses.increment();
    }

    /** Returns how often this replica found that the store had lost acknowledged writes. */
    public long losses() {
        return losses.sum();
    }

    /** Runs requested rebuilds if this replica has the view's lease, one after the other. */
    public void attend() {
        var mine = term;
        if (mine != null && follower != null) {
            rebuilding.attend(mine);
        }
    }

    /**
     * Rebuilds at once.
     *
     * @throws IllegalStateException if another replica has the lease, or a rebuild is running
     */
    public Views.Rebuilt rebuild(LongConsumer progress) {
        var mine = term;
        if (mine == null || follower == null) {
            throw new IllegalStateException("another replica has the lease of " + view().name());
        }
        return rebuilding.now(mine, progress);
    }

    private Views.Rebuilt use(Generation fresh, Rebuild rebuild, Term mine) {
        moving.lock();
        try {
            // If the store came back empty meanwhile, another generation has replaced it.
            var old = read.known();
            if (old == null || mine.isOver()) {
                throw new StaleOwnerException(lease());
            }
            var rebuilt = rebuild.meet(old, fresh);
            generations.use(fresh, mine.number());
            read.leads(fresh, this::hurry);
            leftOvers.replaced(old);
            return rebuilt;
        } finally {
            moving.unlock();
        }
    }

    @Override
    public LogToken position() {
        var used = read.known();
        return used == null ? LogToken.START : used.position().token();
    }

    @Override
    public void handle(List<EventLog.Entry> batch) {
        moving.lock();
        try {
            var used = read.known();
            if (used != null) {
                used.apply(batch);
            }
        } catch (LostWritesException e) {
            lost(e.toString());
            throw e;
        } catch (StaleOwnerException e) {
            // Taken over or lost by the store: the next owner starts with a check.
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
}
