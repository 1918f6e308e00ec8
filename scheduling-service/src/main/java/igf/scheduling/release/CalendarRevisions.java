package igf.scheduling.release;

import igf.api.release.ChangeType;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Increments the revision of a calendar entry with each release that changes what a calendar shows.
 *
 * @param lastRevision the last revision; empty for a session that never was in a release
 */
public record CalendarRevisions(Function<UUID, Optional<CalendarRevision>> lastRevision, Instant now) {

    /**
     * @param request what was asked for
     * @param sessions all sessions of the release
     * @param changes changes since the release before
     */
    public Released createRelease(
            EditionFacts edition,
            int number,
            ReleaseRequest request,
            List<Room> venue,
            Grid slots,
            List<ReleasedSession> sessions,
            List<ReleaseChange> changes) {
        var calendarChanges = new HashMap<UUID, ReleaseChange>();
        changes.stream()
                .filter(ReleaseChange::changesCalendarEntry)
                .forEach(change -> calendarChanges.put(change.session().sessionId(), change));
        var cancelledSessions = new ArrayList<ReleasedSession>();
        changes.stream()
                .filter(change -> change.type() == ChangeType.CANCELLED)
                .forEach(change -> cancelledSessions.add(withRevision(change.session(), true)));
        return new Released(
                edition,
                number,
                request.note(),
                now,
                venue,
                slots,
                sessions.stream()
                        .map(session -> withRevision(session, calendarChanges.containsKey(session.sessionId())))
                        .toList(),
                cancelledSessions,
                changes.stream().map(Released.StatedChange::of).toList(),
                request.name(),
                request.scope().isAll() ? null : request.scope());
    }

    private ReleasedSession withRevision(ReleasedSession session, boolean changed) {
        var before = lastRevision.apply(session.sessionId());
        return session.withCalendar(before.map(revision -> changed ? revision.next(now) : revision)
                .orElseGet(() -> CalendarRevision.first(now)));
    }
}
