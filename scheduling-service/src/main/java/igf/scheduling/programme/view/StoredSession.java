package igf.scheduling.programme.view;

import igf.api.programme.SessionState;
import igf.platform.domain.Meta;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.programme.ProgrammeEvent.SessionUnpinned;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.session.Session;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as stored.
 *
 * @param state the session's state, for queries
 * @param acknowledged the acknowledgement of its present place; null if none
 * @param updatedAt recorded time of its last change
 */
public record StoredSession(
        String edition,
        SessionState state,
        Session session,
        @Nullable PlacementAcknowledgement acknowledged,
        Instant updatedAt) {

    static StoredSession added(SessionAdded event, Meta meta) {
        return of(event, meta, Session.after(null, event), null);
    }

    private static StoredSession of(
            OfSession event, Meta meta, Session session, @Nullable PlacementAcknowledgement acknowledged) {
        return new StoredSession(event.edition(), session.state(), session, acknowledged, meta.recordedAt());
    }

    StoredSession after(OfSession event, Meta meta) {
        var accepted = switch (event) {
            case SessionPlaced e -> PlacementAcknowledgement.of(meta, e);
            // Without a place there is nothing to accept.
            case SessionAdded e -> null;
            case SessionUnplaced e -> null;
            case SessionCancelled e -> null;
            case SessionRemoved e -> null;
            case PeopleChanged e -> acknowledged;
            case ContentsChanged e -> acknowledged;
            case SessionPinned e -> acknowledged;
            case SessionUnpinned e -> acknowledged;
        };
        return of(event, meta, Session.after(session, event), accepted);
    }
}
