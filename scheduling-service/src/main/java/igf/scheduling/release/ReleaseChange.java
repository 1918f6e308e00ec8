package igf.scheduling.release;

import igf.api.release.ChangeType;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The change of one session in one release. All events, mails, calendars and seats derive from it.
 *
 * @param session its new state; the last state if it was cancelled
 * @param fields differences to the release before; empty if it was cancelled
 * @param previous the place before; null if none
 * @param reason why it was cancelled; null if it was not
 */
public record ReleaseChange(
        ChangeType type,
        ReleasedSession session,
        List<FieldChange> fields,
        @Nullable Place previous,
        @Nullable String reason) {

    public ReleaseChange {
        fields = List.copyOf(fields);
    }

    static ReleaseChange scheduled(ReleasedSession session) {
        return new ReleaseChange(ChangeType.SCHEDULED, session, SessionDiff.between(null, session), null, null);
    }

    /** @param reason why the session was cancelled; null if it only lost its place */
    static ReleaseChange cancelled(ReleasedSession session, @Nullable Place previous, @Nullable String reason) {
        return new ReleaseChange(
                ChangeType.CANCELLED, session, List.of(), previous, reason == null ? "UNPLACED" : reason);
    }

    /**
     * Gives a cancellation the people who are informed of it; returns any other change as it is.
     *
     * @param roster the present roster of a session
     */
    public ReleaseChange withRosterIfCancelled(Function<UUID, List<Member>> roster) {
        return type == ChangeType.CANCELLED
                ? cancelled(
                        session.withCancellationRoster(roster.apply(session.sessionId())),
                        previous,
                        String.valueOf(reason))
                : this;
    }

    /** Returns whether calendar entries change. */
    boolean changesCalendarEntry() {
        return type == ChangeType.SCHEDULED
                || type == ChangeType.CANCELLED
                || fields.stream().map(FieldChange::field).anyMatch(Field::isOfInvitation);
    }

    /**
     * Compares two programmes; returns the changes sorted by session number.
     *
     * @param reason returns why a session was cancelled
     */
    public static List<ReleaseChange> between(
            Collection<ReleasedSession> before,
            Collection<ReleasedSession> after,
            Function<UUID, Optional<String>> reason) {
        var oldSessions = byId(before);
        var newSessions = byId(after);
        var changes = new ArrayList<ReleaseChange>();
        newSessions.forEach((id, session) -> {
            var oldSession = oldSessions.get(id);
            if (oldSession == null) {
                changes.add(scheduled(session));
                return;
            }
            var fields = SessionDiff.between(oldSession, session);
            if (session.place().differsFrom(oldSession.place())) {
                changes.add(new ReleaseChange(ChangeType.MOVED, session, fields, oldSession.place(), null));
            } else if (!fields.isEmpty()) {
                changes.add(new ReleaseChange(ChangeType.CHANGED, session, fields, oldSession.place(), null));
            }
        });
        oldSessions.forEach((id, session) -> {
            if (!newSessions.containsKey(id)) {
                changes.add(cancelled(session, session.place(), reason.apply(id).orElse(null)));
            }
        });
        changes.sort(Comparator.comparing(change -> change.session().number()));
        return changes;
    }

    private static Map<UUID, ReleasedSession> byId(Collection<ReleasedSession> sessions) {
        var map = new LinkedHashMap<UUID, ReleasedSession>();
        sessions.forEach(session -> map.put(session.sessionId(), session));
        return map;
    }
}
