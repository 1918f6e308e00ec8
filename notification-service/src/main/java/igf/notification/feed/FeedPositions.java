package igf.notification.feed;

/** Checks positions of the feed that callers name. */
public interface FeedPositions {

    /**
     * Returns a position as a number.
     *
     * @param position digits
     * @throws igf.platform.domain.RefusedException if the feed ends before it, because a restored log is shorter than
     *     before
     */
    long requireReached(String position);
}
