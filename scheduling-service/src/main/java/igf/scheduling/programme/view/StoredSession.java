package igf.scheduling.programme.view;

import igf.platform.domain.Meta;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is kept.
 *
 * @param state the session's own, to be asked for
 * @param acknowledged what was accepted for the place that it has; null if nothing was
 */
public record StoredSession(
        String edition,
        Session.State state,
        Session session,
        @Nullable Acknowledged acknowledged) {

    static StoredSession added(SessionAdded event) {
        return of(event, Session.after(null, event), null);
    }

    private static StoredSession of(OfSession event, Session session, @Nullable Acknowledged acknowledged) {
        return new StoredSession(event.edition(), session.state(), session, acknowledged);
    }

    StoredSession after(OfSession event, Meta meta) {
        var accepted = switch (event) {
            case SessionPlaced e -> Acknowledged.by(meta, e);
            // It has no place for which anything was accepted.
            case SessionAdded e -> null;
            case SessionUnplaced e -> null;
            case SessionCancelled e -> null;
            case PeopleChanged e -> acknowledged;
            case ContentsChanged e -> acknowledged;
        };
        return of(event, Session.after(session, event), accepted);
    }
}
