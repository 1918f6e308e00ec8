package igf.platform.log.follow;

/**
 * Delays a follower before it reads again. After a wake-up, an older transaction may still hide the event, so the first
 * delays are short and then grow. Without a wake-up, the delay is half a second.
 */
public final class Backoff {

    private static final long MAX_MILLIS = 500;

    private final WakeUps wakeUps;
    private long seen;
    private long wait = MAX_MILLIS;

    public Backoff(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
        this.seen = wakeUps.count();
    }

    public void pause() throws InterruptedException {
        var now = wakeUps.await(seen, wait);
        wait = now == seen ? Math.min(wait * 2, MAX_MILLIS) : 1;
        seen = now;
    }
}
