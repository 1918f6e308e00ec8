package igf.notification.delivery;

import igf.notification.feed.Origin;
import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import org.springframework.stereotype.Component;

/** Checks the positions of the feed that callers name, for its pages and for webhooks. */
@Component
public class FeedPositions {

    private final EventLog log;
    private final Origin origin;

    FeedPositions(EventLog log, Origin origin) {
        this.log = log;
        this.origin = origin;
    }

    /**
     * Returns a position as a number.
     *
     * @param position digits
     * @throws RefusedException if the feed ends before it, because a restored log is shorter than before
     */
    public long requireReached(String position) {
        var number = Long.parseLong(position);
        var head = log.head().positionNumber();
        if (number > head) {
            throw new RefusedException(new PositionBeyondHead(Long.toString(head), origin.epoch()));
        }
        return number;
    }
}
