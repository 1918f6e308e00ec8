package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new version of the whole programme is public; sent after the session events that it consists of.
 *
 * @param edition the edition's slug
 * @param release number of the release in the edition, from 1
 * @param note the secretariat's words to the public
 * @param counts what the release consists of
 * @param at when it happened, by the one who saw it
 */
@PublicType(
        value = "igf.programme.released.v1",
        subject = Subject.EDITION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProgrammeReleased(
        String edition, int release, @Nullable String note, ReleaseCounts counts, Instant at) implements PublicEvent {}
