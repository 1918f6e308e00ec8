package igf.participation.attendance;

import igf.api.vocabulary.Mode;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One observation of a registration by a source.
 *
 * @param at when it happened, by the source's clock
 * @param source the device or tool that saw it
 * @param sequence the source's own count; (source, sequence) identifies the fact
 * @param device the person's device, where they may have several; null if the source does not tell them apart
 */
public record PresenceFact(
        Kind kind,
        Mode mode,
        Instant at,
        String source,
        long sequence,
        @Nullable String device) implements Comparable<PresenceFact> {

    public enum Kind {
        JOINED,
        LEFT
    }

    /** Sorts by time of the event, not of arrival. Source and sequence make the order total. */
    private static final Comparator<PresenceFact> ORDER = Comparator.comparing(PresenceFact::at)
            .thenComparing(PresenceFact::source)
            .thenComparingLong(PresenceFact::sequence);

    @Override
    public int compareTo(PresenceFact other) {
        return ORDER.compare(this, other);
    }
}
