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
class FeedWatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedWatcher.class);
    private static final int BATCH = 500;

    private final EventLog log;
    private final ChangeSignal signal = new ChangeSignal();
    private int readers;
    private LogToken position = LogToken.START;
    private @Nullable Thread follower;

    FeedWatcher(EventLog log) {
        this.log = log;
    }

    /** Registers a reader and signals every event after the present head. */
    synchronized void addReader() {
        if (readers == 0) {
            position = log.head();
        }
        readers++;
    }

    synchronized void removeReader() {
        readers--;
    }

    ChangeSignal signal() {
        return signal;
    }

    private synchronized void poll() {
        if (readers == 0) {
            return;
        }
        var batch = log.read(position, BATCH);
        if (!batch.isEmpty()) {
            position = batch.getLast().token();
            signal.signal();
        }
    }

    private void follow() {
        var backoff = new Backoff(log.wakeUps());
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    poll();
                } catch (RuntimeException e) {
                    LOG.warn("The log could not be read for the live feed; retrying: {}", e.toString());
                    // Wakes the readers: each reads for itself, fails and ends its stream.
                    signal.signal();
                }
                backoff.pause();
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
