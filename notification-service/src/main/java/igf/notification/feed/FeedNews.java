package igf.notification.feed;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.Backoff;
import igf.platform.web.stream.ChangeSignal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Follows the log once for all live readers, and wakes them when there are new events. */
@Component
class FeedNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedNews.class);
    private static final int BATCH = 500;

    private final EventLog log;
    private final ChangeSignal news = new ChangeSignal();
    private int readers;
    private LogToken place = LogToken.START;
    private @Nullable Thread follower;

    FeedNews(EventLog log) {
        this.log = log;
    }

    /** Registers a reader and signals every event after the present head. */
    synchronized void enter() {
        if (readers == 0) {
            place = log.head();
        }
        readers++;
    }

    synchronized void leave() {
        readers--;
    }

    ChangeSignal news() {
        return news;
    }

    private synchronized void look() {
        if (readers == 0) {
            return;
        }
        var batch = log.read(place, BATCH);
        if (!batch.isEmpty()) {
            place = batch.getLast().token();
            news.signal();
        }
    }

    private void follow() {
        var patience = new Backoff(log.wakeUps());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    look();
                } catch (RuntimeException e) {
                    LOG.warn("The log could not be read for the live feed; retrying: {}", e.toString());
                    // Wakes the readers: each reads for itself, fails and ends its stream.
                    news.signal();
                }
                patience.pause();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        follower = Thread.ofVirtual().name("feed-news").start(this::follow);
    }

    @Override
    public void stop() {
        if (follower != null) {
            follower.interrupt();
            follower = null;
        }
    }

    @Override
    public boolean isRunning() {
        return follower != null;
    }
}
