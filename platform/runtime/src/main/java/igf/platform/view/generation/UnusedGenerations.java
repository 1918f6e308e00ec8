package igf.platform.view.generation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Deletes unused generations of a view: replaced ones, and those of versions that no replica reads. */
final class UnusedGenerations {

    private static final long READER_GRACE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long CLEANUP_INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** As long as an unseen replica is remembered: it may only have been suspended. */
    private static final long UNREAD_GRACE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Generations generations;
    private final RebuildRequests requests;
    private final ReentrantLock rebuildLock;
    /** With the time of replacement. */
    private final Map<Generation, Long> replaced = new ConcurrentHashMap<>();
    /** Versions without readers, and since when. */
    private final Map<String, Long> unreadSince = new ConcurrentHashMap<>();

    private long cleanedUpAt;

    /** @param making held while a generation is being built: nothing is deleted meanwhile */
    UnusedGenerations(Generations generations, RebuildRequests requests, ReentrantLock making) {
        this.generations = generations;
        this.requests = requests;
        this.rebuildLock = making;
    }

    void addReplaced(Generation generation) {
        replaced.put(generation, System.nanoTime());
    }

    /** Leaves them to the next owner. */
    void forgetReplaced() {
        replaced.clear();
    }

    void cleanUp(Generation used) {
        deleteReplaced();
        if (System.nanoTime() - cleanedUpAt > CLEANUP_INTERVAL_NANOS) {
            deleteUnused(used);
        }
    }

    /** A reader may have looked the generation up just before the switch, so it is kept for a while. */
    private void deleteReplaced() {
        var now = System.nanoTime();
        replaced.forEach((generation, since) -> {
            if (now - since >= READER_GRACE_NANOS) {
                replaced.remove(generation);
                generation.clear();
            }
        });
    }

    void deleteUnused(Generation used) {
        if (!rebuildLock.tryLock()) {
            return;
        }
        try {
            cleanedUpAt = System.nanoTime();
            var own = new HashSet<>(List.of(used.number()));
            replaced.keySet().forEach(generation -> own.add(generation.number()));
            var tasks = requests.findLeaseNames();
            var view = generations.view().name();
            generations.deleteUnused(version -> isRead(version, tasks.contains(ViewUpdater.lease(view, version))), own);
        } finally {
            rebuildLock.unlock();
        }
    }

    private boolean isRead(String version, boolean somebodyReads) {
        if (somebodyReads) {
            unreadSince.remove(version);
            return true;
        }
        return System.nanoTime() - unreadSince.computeIfAbsent(version, v -> System.nanoTime()) < UNREAD_GRACE_NANOS;
    }
}
