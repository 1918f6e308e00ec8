package igf.notification.feed;

import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import org.springframework.stereotype.Component;

@Component
class FeedPositionsFromLog implements FeedPositions {

    private final EventLog log;
    private final Origin origin;

    FeedPositionsFromLog(EventLog log, Origin origin) {
        this.log = log;
        this.origin = origin;
    }

    @Override
    public long requireReached(String position) {
        var number = Long.parseLong(position);
        var head = log.head().positionNumber();
        if (number > head) {
            throw new RefusedException(new PositionBeyondHead(Long.toString(head), origin.epoch()));
        }
        return number;
    }
}
