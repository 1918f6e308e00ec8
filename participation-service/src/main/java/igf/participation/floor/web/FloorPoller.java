package igf.participation.floor.web;

import igf.participation.floor.FloorQueries;
import igf.participation.floor.FloorQueries.Queue;
import igf.platform.web.stream.ChangeSignal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Polls all followed floors with one query, and wakes the streams of those that changed. */
@Component
class FloorPoller implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FloorPoller.class);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final Function<Collection<UUID>, Map<UUID, Queue>> queues;
    private final Map<UUID, FollowedFloor> floors = new HashMap<>();
    private @Nullable ScheduledExecutorService scheduler;

    @Autowired
    FloorPoller(FloorQueries queries) {
        this(queries::queues);
    }

    FloorPoller(Function<Collection<UUID>, Map<UUID, Queue>> queues) {
        this.queues = queues;
    }

    static final class FollowedFloor {

        private final ChangeSignal changes = new ChangeSignal();
        private int followers;
        private volatile @Nullable Queue latest;

        ChangeSignal changes() {
            return changes;
        }

        /** Returns the newer one of the given queue and the last polled one. */
        Queue newerOf(Queue queue) {
            var seen = latest;
            return seen == null || seen.version() <= queue.version() ? queue : seen;
        }

        private void update(Queue queue) {
            var before = latest;
            latest = queue;
            if (before == null || before.version() != queue.version()) {
                changes.signal();
            }
        }
    }

    synchronized FollowedFloor follow(UUID session) {
        var floor = floors.computeIfAbsent(session, _ -> new FollowedFloor());
        floor.followers++;
        return floor;
    }

    synchronized void unfollow(UUID session) {
        floors.computeIfPresent(session, (_, floor) -> --floor.followers == 0 ? null : floor);
    }

    private synchronized Set<UUID> followedSessions() {
        return Set.copyOf(floors.keySet());
    }

    void poll() {
        var sessions = followedSessions();
        if (!sessions.isEmpty()) {
            queues.apply(sessions).forEach(this::update);
        }
    }

    private synchronized void update(UUID session, Queue queue) {
        var floor = floors.get(session);
        if (floor != null) {
            floor.update(queue);
        }
    }

    void pollSafely() {
        try {
            poll();
        } catch (RuntimeException | Error e) {
            // Catches errors too, since the executor drops a task that throws.
            LOG.warn("Floors could not be read for live streams; retrying: {}", e.toString());
        }
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("floor-news").factory());
        executor.scheduleWithFixedDelay(
                this::pollSafely, POLL_INTERVAL.toMillis(), POLL_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        scheduler = executor;
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.shutdownNow();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }
}
