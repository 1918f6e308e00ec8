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
    /** As long as a replica that stopped responding stays in the table of replicas: it may only be suspended. */
    private static final long UNREAD_GRACE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Generations generations;
    private final RebuildRequests requests;
    private final ReentrantLock rebuildLock;
    /** Replaced generations, with the time of replacement. */
    private final Map<Generation, Long> replaced = new ConcurrentHashMap<>();
    /** Versions without readers, with the time since which they have none. */
    private final Map<String, Long> unreadSince = new ConcurrentHashMap<>();

    private long cleanedUpAt;

    /** @param rebuildLock held while a generation is being built, so that nothing is deleted meanwhile */
    UnusedGenerations(Generations generations, RebuildRequests requests, ReentrantLock rebuildLock) {
        this.generations = generations;
        this.requests = requests;
        this.rebuildLock = rebuildLock;
    }

    void addReplaced(Generation generation) {
        replaced.put(generation, System.nanoTime());
    }

    /** Leaves replaced generations to the next owner. */
    void forgetReplaced() {
        replaced.clear();
    }

    void cleanUp(Generation used) {
        deleteReplaced();
        if (System.nanoTime() - cleanedUpAt > CLEANUP_INTERVAL_NANOS) {
            deleteUnused(used);
        }
    }

    /** Deletes replaced generations after a delay, because a reader may have looked one up just before the switch. */
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

    private boolean isRead(String version, boolean hasReader) {
        if (hasReader) {
            unreadSince.remove(version);
            return true;
        }
        return System.nanoTime() - unreadSince.computeIfAbsent(version, key -> System.nanoTime()) < UNREAD_GRACE_NANOS;
    }
}
