package igf.platform.view.build;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A view's builds that are of no use any more: those that were replaced, and those of versions that nobody reads. */
final class UnusedGenerations {

    private static final long READERS_TAKE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long CLEARED_EVERY_NANOS = TimeUnit.SECONDS.toNanos(30);
    /** As long as a replica is remembered that was not seen: it may only have stood still. */
    private static final long UNREAD_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Generations builds;
    private final RebuildRequests requests;
    private final ReentrantLock making;
    /** With when each was replaced. */
    private final Map<Generation, Long> replaced = new ConcurrentHashMap<>();
    /** Versions that nobody reads, with since when. */
    private final Map<String, Long> unread = new ConcurrentHashMap<>();

    private long cleared;

    /** @param making held by whoever makes a build: nothing is cleared meanwhile */
    UnusedGenerations(Generations builds, RebuildRequests requests, ReentrantLock making) {
        this.builds = builds;
        this.requests = requests;
        this.making = making;
    }

    void replaced(Generation build) {
        replaced.put(build, System.nanoTime());
    }

    /** The next owner clears them. */
    void forget() {
        replaced.clear();
    }

    void tend(Generation used) {
        clearReplaced();
        if (System.nanoTime() - cleared > CLEARED_EVERY_NANOS) {
            clear(used);
        }
    }

    /** Who asked a moment before a switch may still be reading, so what was replaced stays for a while. */
    private void clearReplaced() {
        var now = System.nanoTime();
        replaced.forEach((build, since) -> {
            if (now - since >= READERS_TAKE_NANOS) {
                replaced.remove(build);
                build.clear();
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
            replaced.keySet().forEach(build -> own.add(build.number()));
            var tasks = requests.tasks();
            var view = builds.view().name();
            builds.clearLeftOvers(version -> isRead(version, tasks.contains(ViewUpdater.lease(view, version))), own);
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
