package igf.platform.web.stream;

import igf.platform.log.follow.WakeUps;

/** Wakes all streams that wait for changes of the same source. */
public final class ChangeSignal {

    private final WakeUps wakeUps = new WakeUps();

    public void signal() {
        wakeUps.signal();
    }

    /** Returns the number of signals so far. Call it before you read the source. */
    public long count() {
        return wakeUps.count();
    }

    /**
     * Waits until there are more signals than {@code seen}.
     *
     * @return false on timeout
     */
    boolean await(long seen, long millis) throws InterruptedException {
        return wakeUps.await(seen, millis) != seen;
    }
}
