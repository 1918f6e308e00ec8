package igf.platform.order;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.follow.LogFollower;
import igf.platform.order.Deliveries.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Follows the log and records what it receives. A mortal reader is killed now and then and restarts from its token. */
final class Reader implements LogFollower.Handler, AutoCloseable {

    private final String name;
    private final EventLog log;
    private final Random deaths;
    private final boolean mortal;
    private final List<Delivered> delivered = new ArrayList<>();
    private final List<Long> positions = new ArrayList<>();
    private LogToken saved;
    private LogFollower follower;
    private int killed;
    private boolean over;

    Reader(String name, EventLog log, LogToken start, boolean mortal, long seed) {
        this.name = name;
        this.log = log;
        this.saved = start;
        this.mortal = mortal;
        this.deaths = new Random(seed);
        this.follower = fresh();
    }

    private LogFollower fresh() {
        var next = new LogFollower(name, log, this, 50, unknown -> {}, () -> {});
        next.start();
        return next;
    }

    @Override
    public synchronized LogToken position() {
        return saved;
    }

    @Override
    public synchronized void handle(List<EventLog.Entry> batch) throws InterruptedException {
        if (over) {
            return;
        }
        for (var entry : batch) {
            if (mortal && deaths.nextInt(40) == 0) {
                // The thread ends here with an unfinished batch; its successor knows only the token.
                killed++;
                Thread.ofVirtual().start(this::again);
                throw new InterruptedException("killed");
            }
            delivered.add(new Delivered(
                    entry.recorded().id(),
                    entry.recorded().stream(),
                    entry.recorded().sequence()));
            positions.add(entry.token().positionNumber());
            saved = entry.token();
        }
    }

    private synchronized void again() {
        if (!over) {
            follower = fresh();
        }
    }

    synchronized List<Delivered> delivered() {
        return List.copyOf(delivered);
    }

    /** Returns the public numbers in order of arrival. */
    synchronized List<Long> positions() {
        return List.copyOf(positions);
    }

    synchronized int count() {
        return delivered.size();
    }

    synchronized int deaths() {
        return killed;
    }

    @Override
    public void close() {
        LogFollower last;
        synchronized (this) {
            over = true;
            last = follower;
        }
        last.close();
    }
}
