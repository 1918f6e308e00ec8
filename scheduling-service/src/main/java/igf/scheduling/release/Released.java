package igf.scheduling.release;

import igf.platform.domain.Named;
import igf.scheduling.vocabulary.EditionFacts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The programme became public as it stood: whole, so that it can be served and told without asking anything else.
 *
 * @param number from 1
 * @param note the secretariat's words to the public
 * @param sessions all that are in it, by time, room and number
 * @param changes against the release before, by number
 */
@Named("release.released.1")
public record Released(
        EditionFacts edition,
        int number,
        @Nullable String note,
        Instant at,
        List<ReleasedSession> sessions,
        List<ReleaseChange> changes) {

    public Released {
        sessions = List.copyOf(sessions);
        changes = List.copyOf(changes);
    }

    public int count(ReleaseChange.Type type) {
        return (int) changes.stream().filter(change -> change.type() == type).count();
    }
}
