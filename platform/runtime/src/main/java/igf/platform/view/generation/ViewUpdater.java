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
     * Held by the thread that updates the current generation: the follower, or a rebuild during its switch. Readers
     * never hold it.
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

    public void discardDeadLetter(long position) {
        generations.discardDeadLetter(position);
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
            // The first build of the view has reached an event that this release does not know. The next owner must
            // know it.
            LOG.error("{} cannot continue: {}", lease(), e.getMessage());
            newTerm.blockOn(e.name());
        } catch (MongoException e) {
            LOG.warn("{} waits for its store: {}", lease(), e.toString());
        }
    }

    private void openGeneration(Term currentTerm) {
        var generation = generations.take(currentTerm.number());
        var used = generation.filter(found -> found.matchesLog(log)).orElse(null);
        if (used == null) {
            generation.ifPresent(Generation::release);
            currentGeneration.clear();
            generations.unsetCurrent(currentTerm.number());
            used = buildFirst(currentTerm, generation.map(Generation::number).orElse(currentGeneration.lastNumber()));
        } else {
            used.loadIds();
        }
        currentGeneration.lead(used, this::wakeUpFollower);
        unusedGenerations.deleteUnused(used);
        var opened = new LogFollower(lease(), log, this, BATCH, currentTerm::blockOn, currentTerm::release);
        follower = opened;
        opened.start();
    }

    /** Builds the first generation. Readers do not see it until it has reached the end of the log. */
    private Generation buildFirst(Term currentTerm, int after) {
        var newGeneration = generations.begin(currentTerm.number(), after);
        new Rebuild(log, currentTerm).catchUp(newGeneration, done -> {});
        generations.setCurrent(newGeneration, currentTerm.number());
        return newGeneration;
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

    /** Checks the store, because a store that was restarted empty might not get an event for a long time. */
    @Override
    public void maintain() {
        var currentTerm = term;
        if (currentTerm == null) {
            return;
        }
        try {
            var used = currentGeneration.cached();
            if (follower == null || used == null) {
                openGeneration(currentTerm);
                return;
            }
            if (!isStored(used, currentTerm)) {
                closeFollower();
                unusedGenerations.forgetReplaced();
                openGeneration(currentTerm);
                recordLoss("it differs from its last saved state");
                return;
            }
            unusedGenerations.cleanUp(used);
            startRequestedRebuild();
        } catch (UnknownEventException e) {
            LOG.error("{} cannot continue: {}", lease(), e.getMessage());
            currentTerm.blockOn(e.name());
        } catch (MongoException e) {
            LOG.debug("The store of {} is unavailable", lease(), e);
        }
    }

    /**
     * Returns whether the store has this owner's last writes. Also returns true while another thread updates the
     * generation, which includes the same check.
     */
    private boolean isStored(Generation used, Term currentTerm) {
        if (!updateLock.tryLock()) {
            return true;
        }
        try {
            return currentGeneration.cached() != used || generations.isStored(used, currentTerm.number());
        } finally {
            updateLock.unlock();
        }
    }

    private void recordLoss(String cause) {
        LOG.warn("The store of {} lost writes, which are applied again: {}", lease(), cause);
        losses.increment();
    }

    /** Returns how often this replica found that the store had lost acknowledged writes. */
    public long losses() {
        return losses.sum();
    }

    /** Starts the next requested rebuild, if this replica has the view's lease. */
    public void startRequestedRebuild() {
        var currentTerm = term;
        if (currentTerm != null && follower != null) {
            rebuildTask.startRequested(currentTerm);
        }
    }

    /**
     * Rebuilds the view immediately.
     *
     * @throws IllegalStateException if another replica has the lease, or a rebuild is running
     */
    public Views.RebuildResult rebuild(LongConsumer progress) {
        var currentTerm = term;
        if (currentTerm == null || follower == null) {
            throw new IllegalStateException("another replica has the lease of " + view().name());
        }
        return rebuildTask.rebuildNow(currentTerm, progress);
    }

    private Views.RebuildResult switchTo(Generation newGeneration, Rebuild rebuild, Term currentTerm) {
        updateLock.lock();
        try {
            // If the store was restarted empty meanwhile, another generation has replaced the old one.
            var old = currentGeneration.cached();
            if (old == null || currentTerm.isOver()) {
                throw new StaleOwnerException(lease());
            }
            var rebuilt = rebuild.catchUpBoth(old, newGeneration);
            generations.setCurrent(newGeneration, currentTerm.number());
            currentGeneration.lead(newGeneration, this::wakeUpFollower);
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
            // Another owner has taken over, or the store lost the position. The next owner starts with a check.
            var currentTerm = term;
            if (currentTerm != null) {
                currentTerm.release();
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
