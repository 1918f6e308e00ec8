package igf.platform.log.follow;

/**
 * How long a follower waits before it looks again. After a wake-up the event may still be hidden behind an older transaction,
 * so it looks again soon and then ever later; without one, half a second is the safety net.
 */
public final class Backoff {

    private static final long NET_MILLIS = 500;

    private final WakeUps wakeUps;
    private long seen;
    private long wait = NET_MILLIS;

    public Backoff(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
        this.seen = wakeUps.count();
    }

    public void pause() throws InterruptedException {
        var now = wakeUps.await(seen, wait);
        wait = now == seen ? Math.min(wait * 2, NET_MILLIS) : 1;
        seen = now;
    }
}
