package igf.platform.view;

import igf.platform.log.EventLog;
import java.time.Instant;
import java.util.function.Predicate;

/** A point in the past of the log: events recorded up to it are known, later ones are not. */
public sealed interface PointInTime {

    /** The end of the log. */
    PointInTime NOW = new Position(Long.MAX_VALUE);

    boolean includes(long position, Instant recordedAt);

    /** Returns a filter for entries, also for entries without a position. */
    default Predicate<EventLog.Entry> filter(EventLog log) {
        return switch (this) {
            case Time time -> entry -> time.includes(0, entry.recorded().meta().recordedAt());
            case Position end when end.position() == Long.MAX_VALUE -> entry -> true;
            case Position bound -> {
                var last = log.tokenAt(bound.position());
                yield entry -> entry.token().compareTo(last) <= 0;
            }
        };
    }

    /** Includes events up to and including a position. */
    record Position(long position) implements PointInTime {
        @Override
        public boolean includes(long other, Instant recordedAt) {
            return other <= position;
        }
    }

    /** Includes events recorded up to and including an instant. */
    record Time(Instant instant) implements PointInTime {
        @Override
        public boolean includes(long position, Instant recordedAt) {
            return !recordedAt.isAfter(instant);
        }
    }

    /**
     * Parses {@code asOf}: decimal digits are a position, everything else an instant.
     *
     * @throws java.time.format.DateTimeParseException if it is neither
     */
    static PointInTime parse(String text) {
        return text.matches("\\d{1,18}") ? new Position(Long.parseLong(text)) : new Time(Instant.parse(text));
    }
}
