package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new version of the whole programme is public. Sent after the session events that belong to it; if one of them is
 * set aside, the feed and webhooks have this event 90 seconds later at most. It is the number of the release that all
 * sessions show from now on, also the unchanged ones.
 *
 * @param edition the edition's slug
 * @param release number of the release in the edition, from 1
 * @param note the secretariat's note to the public
 * @param counts numbers of sessions, compared with the previous release
 * @param at when it happened, by the clock of its source
 */
@PublicType(
        value = "igf.programme.released.v1",
        subject = Subject.EDITION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProgrammeReleased(
        String edition, int release, @Nullable String note, ReleaseCounts counts, Instant at) implements PublicEvent {}
