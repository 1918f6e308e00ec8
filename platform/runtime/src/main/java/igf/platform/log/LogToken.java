package igf.platform.log;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * A position in the log in reading order. Tokens are totally ordered.
 *
 * @param txid transaction that appended the event
 * @param index number from the database sequence, which orders the events of one transaction
 * @param positionNumber number of events up to and including this one; the only part that clients see
 */
public record LogToken(
        @JsonProperty("txid") long txid,
        @JsonProperty("index") long index,
        @JsonProperty("position") long positionNumber)
        implements TrackingToken, Comparable<LogToken> {

    /** Before the first event. */
    public static final LogToken START = new LogToken(0, 0, 0);

    private static final Comparator<LogToken> ORDER =
            Comparator.comparingLong(LogToken::txid).thenComparingLong(LogToken::index);

    @JsonCreator
    public LogToken {}

    public LogToken next(long nextTxid, long nextIndex) {
        return new LogToken(nextTxid, nextIndex, positionNumber + 1);
    }

    @Override
    public int compareTo(LogToken other) {
        return ORDER.compare(this, other);
    }

    @Override
    public TrackingToken lowerBound(TrackingToken other) {
        return compareTo((LogToken) other) <= 0 ? this : other;
    }

    @Override
    public TrackingToken upperBound(TrackingToken other) {
        return compareTo((LogToken) other) >= 0 ? this : other;
    }

    @Override
    public boolean covers(@Nullable TrackingToken other) {
        return other == null || compareTo((LogToken) other) >= 0;
    }

    @Override
    public OptionalLong position() {
        return OptionalLong.of(positionNumber);
    }
}
