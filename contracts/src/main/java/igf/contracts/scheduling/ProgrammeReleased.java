package igf.contracts.scheduling;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A new version of the whole programme is public. All sessions show its number from now on, also the unchanged ones.
 * Sent after the events of its sessions. If one of them cannot be read, the feed and webhooks have this event after at
 * most 90 seconds, with the number of missing events in {@code missingSessionEvents}.
 *
 * @param edition the edition's slug
 * @param release number of the release in the edition, from 1
 * @param note the secretariat's note to the public
 * @param counts numbers of sessions, compared with the previous release
 * @param at when it happened
 */
@PublicType(
        value = "igf.programme.released.v1",
        subject = Subject.EDITION,
        audience = FeedAudience.EVERYONE_WITH_FEED_READ)
public record ProgrammeReleased(
        String edition, int release, @Nullable String note, ReleaseCounts counts, Instant at) implements PublicEvent {}
