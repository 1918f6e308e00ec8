package igf.platform.web.stream;

import igf.platform.log.follow.WakeUps;

/** What several streams wait for. Whoever finds something new says so once, for all of them. */
public final class News {

    private final WakeUps wakeUps = new WakeUps();

    public void signal() {
        wakeUps.signal();
    }

    /** How much has come so far: to be asked before something is read. */
    public long count() {
        return wakeUps.count();
    }

    /** Waits for more than was seen, or until the time is up. @return whether there is more */
    boolean await(long seen, long millis) throws InterruptedException {
        return wakeUps.await(seen, millis) != seen;
    }
}
