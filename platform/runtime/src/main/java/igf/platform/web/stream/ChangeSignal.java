package igf.platform.web.stream;

import igf.platform.log.follow.WakeUps;

/** Wakes the streams that wait for the same source. The source signals once for all of them. */
public final class ChangeSignal {

    private final WakeUps wakeUps = new WakeUps();

    public void signal() {
        wakeUps.signal();
    }

    /** Returns how often the source has signalled. Ask before you read the source. */
    public long count() {
        return wakeUps.count();
    }

    /** Waits for a signal beyond {@code seen}. @return false if the time was up first */
    boolean await(long seen, long millis) throws InterruptedException {
        return wakeUps.await(seen, millis) != seen;
    }
}
