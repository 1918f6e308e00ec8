package igf.participation.vocabulary;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feature with figures for the overview of an edition. */
public interface EditionCounter {

    EditionCounts count(String edition);

    /**
     * Figures by name.
     *
     * @param position the log position that the figures include
     * @param asOf when the event at that position was recorded; null before the first
     */
    record EditionCounts(
            Map<String, Integer> counts,
            long position,
            @Nullable Instant asOf) {}
}
