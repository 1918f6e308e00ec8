package igf.participation.vocabulary;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A feature that has figures to tell about an edition. */
public interface EditionCounter {

    Counted count(String edition);

    /**
     * Figures by name.
     *
     * @param position of the log that they stand for
     * @param asOf when the event there was recorded; null before the first
     */
    record Counted(
            Map<String, Integer> counts,
            long position,
            @Nullable Instant asOf) {}
}
