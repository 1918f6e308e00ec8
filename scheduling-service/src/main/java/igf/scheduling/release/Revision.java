package igf.scheduling.release;

import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The last change of a session's public data.
 *
 * @param version greater after each change
 * @param updatedAt recorded time of the change
 */
public record Revision(long version, Instant updatedAt) {

    private static final Revision NONE = new Revision(0, Instant.EPOCH);

    public static Revision of(RecordedEvent<?> recorded) {
        return new Revision(recorded.position(), recorded.meta().recordedAt());
    }

    /** Returns the last of all; version 0 if there is none. */
    public static Revision last(Collection<Revision> all) {
        return all.stream().reduce(NONE, Revision::orLater);
    }

    public Revision orLater(@Nullable Revision other) {
        return other == null || other.version <= version ? this : other;
    }
}
