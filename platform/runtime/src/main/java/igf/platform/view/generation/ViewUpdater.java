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
    private final CurrentGeneration currentGeneration;
    private final EventLog log;
    /**
     * Held by the thread that updates the current generation: the follower, or a rebuild during its switch. Never by a
     * reader.
     */
    private final ReentrantLock updateLock = new ReentrantLock();

    private final UnusedGenerations unusedGenerations;
    private final RebuildTask rebuildTask;
    private final LongAdder losses = new LongAdder();
    private volatile @Nullable Term term;
    private volatile @Nullable LogFollower follower;

    public ViewUpdater(Generations generations, EventLog log, RebuildRequests requests, Semaphore waiting) {
        this.generations = generations;
        this.currentGeneration = new CurrentGeneration(generations, waiting);
        this.log = log;
        var rebuildLock = new ReentrantLock();
        this.unusedGenerations = new UnusedGenerations(generations, requests, rebuildLock);
        this.rebuildTask = new RebuildTask(generations, currentGeneration, log, requests, rebuildLock, this::switchTo);
    }

    public CurrentGeneration currentGeneration() {
        return currentGeneration;
    }

    View view() {
        return generations.view();
    }

    public String version() {
        return generations.version();
    }

    public void discardParked(long position) {
        generations.discardParked(position);
    }

    static String lease(String view, String version) {
        return "view." + view + "." + version;
    }

    @Override
    public String lease() {
        return lease(view().name(), generations.version());
    }

    public boolean isRebuilding() {
        return rebuildTask.isRunning();
    }

    @Override
    public void begin(Term newTerm) {
        term = newTerm;
        try {
            openGeneration(newTerm);
        } catch (UnknownEventException e) {
            // The first build meets it before there is anything to read. The next owner knows the name.
            LOG.error("{} cannot continue: {}", lease(), e.getMessage());
            newTerm.blockOn(e.name());
        } catch (MongoException e) {
            LOG.warn("{} waits for its store: {}", lease(), e.toString());
        }
    }

    private void openGeneration(Term mine) {
        var generation = generations.take(mine.number());
        var used = generation.filter(found -> found.matchesLog(log)).orElse(null);
        if (used == null) {
            generation.ifPresent(Generation::release);
            currentGeneration.clear();
            generations.unsetCurrent(mine.number());
            used = buildFirst(mine, generation.map(Generation::number).orElse(currentGeneration.lastNumber()));
        } else {
            used.loadIds();
        }
        currentGeneration.lead(used, this::wakeUpFollower);
        unusedGenerations.deleteUnused(used);
        var opened = new LogFollower(lease(), log, this, BATCH, mine::blockOn, mine::release);
        follower = opened;
        opened.start();
    }

    /** Readers see nothing until it has reached the readable end of the log. */
    private Generation buildFirst(Term mine, int after) {
        var fresh = generations.begin(mine.number(), after);
        new Rebuild(log, mine).catchUp(fresh, done -> {});
        generations.setCurrent(fresh, mine.number());
        return fresh;
    }

    @Override
    public void end() {
        term = null;
        closeFollower();
        unusedGenerations.forgetReplaced();
        currentGeneration.follow();
    }

    private void closeFollower() {
        var running = follower;
        follower = null;
        if (running != null) {
            running.close();
        }
    }

    /** A store that came back empty may get no event for long, so look for it. */
    @Override
    public void maintain() {
        var mine = term;
        if (mine == null) {
            return;
        }
        try {
            var used = currentGeneration.cached();
            if (follower == null || used == null) {
                openGeneration(mine);
                return;
            }
            if (!isStored(used, mine)) {
                closeFollower();
                unusedGenerations.forgetReplaced();
                openGeneration(mine);
                recordLoss("it differs from its last saved state");
                return;
            }
            unusedGenerations.cleanUp(used);
            startRequestedRebuild();
        } catch (UnknownEventException e) {
            LOG.error("{} cannot continue: {}", lease(), e.getMessage());
            mine.blockOn(e.name());
        } catch (MongoException e) {
            LOG.debug("The store of {} is unavailable", lease(), e);
        }
    }

    /** Returns true also while another thread updates it and checks the same. */
    private boolean isStored(Generation used, Term mine) {
        if (!updateLock.tryLock()) {
            return true;
        }
        try {
            return currentGeneration.cached() != used || generations.isStored(used, mine.number());
        } finally {
            updateLock.unlock();
        }
    }

    private void recordLoss(String what) {
        LOG.warn("The store of {} lost writes, which are applied again: {}", lease(), what);
        losses.increment();
    }

    /** Returns how often this replica found that the store had lost acknowledged writes. */
    public long losses() {
        return losses.sum();
    }

    /** Runs requested rebuilds if this replica has the view's lease, one after the other. */
    public void startRequestedRebuild() {
        var mine = term;
        if (mine != null && follower != null) {
            rebuildTask.startRequested(mine);
        }
    }

    /**
     * Rebuilds at once.
     *
     * @throws IllegalStateException if another replica has the lease, or a rebuild is running
     */
    public Views.RebuildResult rebuild(LongConsumer progress) {
        var mine = term;
        if (mine == null || follower == null) {
            throw new IllegalStateException("another replica has the lease of " + view().name());
        }
        return rebuildTask.rebuildNow(mine, progress);
    }

    private Views.RebuildResult switchTo(Generation fresh, Rebuild rebuild, Term mine) {
        updateLock.lock();
        try {
            // If the store came back empty meanwhile, another generation has replaced it.
            var old = currentGeneration.cached();
            if (old == null || mine.isOver()) {
                throw new StaleOwnerException(lease());
            }
            var rebuilt = rebuild.catchUpBoth(old, fresh);
            generations.setCurrent(fresh, mine.number());
            currentGeneration.lead(fresh, this::wakeUpFollower);
            unusedGenerations.addReplaced(old);
            return rebuilt;
        } finally {
            updateLock.unlock();
        }
    }

    @Override
    public LogToken position() {
        var used = currentGeneration.cached();
        return used == null ? LogToken.START : used.position().token();
    }

    @Override
    public void handle(List<EventLog.Entry> batch) {
        updateLock.lock();
        try {
            var used = currentGeneration.cached();
            if (used != null) {
                used.apply(batch);
            }
        } catch (LostWritesException e) {
            recordLoss(e.toString());
            throw e;
        } catch (StaleOwnerException e) {
            // Taken over or lost by the store: the next owner starts with a check.
            var mine = term;
            if (mine != null) {
                mine.release();
            }
            throw e;
        } finally {
            updateLock.unlock();
        }
        currentGeneration.signalMoved();
    }

    private void wakeUpFollower() {
        var running = follower;
        if (running != null) {
            running.wakeUp();
        }
    }
}
