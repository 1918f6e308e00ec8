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
class FloorNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FloorNews.class);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final Function<Collection<UUID>, Map<UUID, Queue>> queues;
    private final Map<UUID, Followed> floors = new HashMap<>();
    private @Nullable ScheduledExecutorService scheduler;

    @Autowired
    FloorNews(FloorQueries queries) {
        this(queries::queues);
    }

    FloorNews(Function<Collection<UUID>, Map<UUID, Queue>> queues) {
        this.queues = queues;
    }

    static final class Followed {

        private final ChangeSignal news = new ChangeSignal();
        private int followers;
        private volatile @Nullable Queue latest;

        ChangeSignal news() {
            return news;
        }

        /** Returns the newer of a known queue and the last one seen. */
        Queue latest(Queue known) {
            var seen = latest;
            return seen == null || seen.version() <= known.version() ? known : seen;
        }

        private void see(Queue now) {
            var before = latest;
            latest = now;
            if (before == null || before.version() != now.version()) {
                news.signal();
            }
        }
    }

    synchronized Followed enter(UUID session) {
        var floor = floors.computeIfAbsent(session, _ -> new Followed());
        floor.followers++;
        return floor;
    }

    synchronized void leave(UUID session) {
        floors.computeIfPresent(session, (_, floor) -> --floor.followers == 0 ? null : floor);
    }

    private synchronized Set<UUID> followed() {
        return Set.copyOf(floors.keySet());
    }

    void look() {
        var sessions = followed();
        if (!sessions.isEmpty()) {
            queues.apply(sessions).forEach(this::see);
        }
    }

    private synchronized void see(UUID session, Queue queue) {
        var floor = floors.get(session);
        if (floor != null) {
            floor.see(queue);
        }
    }

    void tick() {
        try {
            look();
        } catch (RuntimeException | Error e) {
            // Errors too: after an uncaught one the timer would not run again.
            LOG.warn("Floors could not be read for live streams; retrying: {}", e.toString());
        }
    }

    @Override
    public void start() {
        if (isRunning()) {
            return;
        }
        var fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("floor-news").factory());
        fresh.scheduleWithFixedDelay(this::tick, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        scheduler = fresh;
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
