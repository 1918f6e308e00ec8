package igf.platform.view;

import java.time.Instant;

/** A point in the past of the log: what was recorded up to then is known, the rest is not. */
public sealed interface Moment {

    /** Everything that there is. */
    Moment NOW = new Position(Long.MAX_VALUE);

    boolean includes(long position, Instant recordedAt);

    /** Up to and with a position. */
    record Position(long position) implements Moment {
        @Override
        public boolean includes(long other, Instant recordedAt) {
            return other <= position;
        }
    }

    /** By recorded time; what was recorded at the instant itself is known. */
    record Time(Instant instant) implements Moment {
        @Override
        public boolean includes(long position, Instant recordedAt) {
            return !recordedAt.isAfter(instant);
        }
    }

    /**
     * Reads {@code asOf}: decimal digits are a position, all else an instant.
     *
     * @throws java.time.format.DateTimeParseException if it is neither
     */
    static Moment parse(String text) {
        return text.matches("\\d{1,18}") ? new Position(Long.parseLong(text)) : new Time(Instant.parse(text));
    }
}
