package igf.participation.vocabulary;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A feature with figures for the overview of an edition. */
public interface EditionCounter {

    EditionCounts count(Edition edition);

    /**
     * Figures by name.
     *
     * @param hidden names of figures that are hidden because they count few people
     * @param position the log position that the figures include
     * @param asOf when the event at that position was recorded; null before the first
     */
    record EditionCounts(
            Map<String, Integer> counts,
            Set<String> hidden,
            long position,
            @Nullable Instant asOf) {

        public EditionCounts(Map<String, Integer> counts, long position, @Nullable Instant asOf) {
            this(counts, Set.of(), position, asOf);
        }
    }
}
