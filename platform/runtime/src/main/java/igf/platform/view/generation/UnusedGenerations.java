package igf.platform.view.generation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Deletes unused generations of a view: replaced ones, and those of versions that no replica reads. */
final class UnusedGenerations {

    private static final long READERS_TAKE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long CLEARED_EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** As long as an unseen replica is remembered: it may only have been suspended. */
    private static final long UNREAD_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Generations generations;
    private final RebuildRequests requests;
    private final ReentrantLock making;
    /** With the time of replacement. */
    private final Map<Generation, Long> replaced = new ConcurrentHashMap<>();
    /** Versions without readers, and since when. */
    private final Map<String, Long> unread = new ConcurrentHashMap<>();

    private long cleared;

    /** @param making held while a generation is being built: nothing is deleted meanwhile */
    UnusedGenerations(Generations generations, RebuildRequests requests, ReentrantLock making) {
        this.generations = generations;
        this.requests = requests;
        this.making = making;
    }

    void replaced(Generation generation) {
        replaced.put(generation, System.nanoTime());
    }

    /** Leaves them to the next owner. */
    void forget() {
        replaced.clear();
    }

    void tend(Generation used) {
        clearReplaced();
        if (System.nanoTime() - cleared > CLEARED_EVERY_NANOS) {
            clear(used);
        }
    }

    /** A reader may have looked the generation up just before the switch, so it is kept for a while. */
    private void clearReplaced() {
        var now = System.nanoTime();
        replaced.forEach((generation, since) -> {
            if (now - since >= READERS_TAKE_NANOS) {
                replaced.remove(generation);
                generation.clear();
            }
        });
    }

    void clear(Generation used) {
        if (!making.tryLock()) {
            return;
        }
        try {
            cleared = System.nanoTime();
            var own = new HashSet<>(List.of(used.number()));
            replaced.keySet().forEach(generation -> own.add(generation.number()));
            var tasks = requests.tasks();
            var view = generations.view().name();
            generations.deleteUnused(version -> isRead(version, tasks.contains(ViewUpdater.lease(view, version))), own);
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
}
