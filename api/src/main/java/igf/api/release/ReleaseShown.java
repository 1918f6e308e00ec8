package igf.api.release;

import igf.api.release.ShownChanges.ChangeShown;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release.
 *
 * @param edition the edition's slug
 * @param number from 1
 * @param name name of the release; null without one
 * @param partial whether it published the changes of some sessions only
 * @param note note to the public; null without one
 * @param at when it was released
 * @param sessions number of placed sessions
 * @param changes since the release before
 */
public record ReleaseShown(
        String edition,
        int number,
        @Nullable String name,
        boolean partial,
        @Nullable String note,
        Instant at,
        int sessions,
        List<ChangeShown> changes) {}
