package igf.platform.web.stream;

import igf.platform.log.follow.WakeUps;

/** Wakes the streams that wait for the same source, with one signal for all. */
public final class ChangeSignal {

    private final WakeUps wakeUps = new WakeUps();

    public void signal() {
        wakeUps.signal();
    }

    /** Returns the number of signals. Call it before you read the source. */
    public long count() {
        return wakeUps.count();
    }

    /**
     * Waits for a signal beyond {@code seen}.
     *
     * @return false on timeout
     */
    boolean await(long seen, long millis) throws InterruptedException {
        return wakeUps.await(seen, millis) != seen;
    }
}
