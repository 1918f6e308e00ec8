package igf.scheduling.release;

import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one release changes for one session. Events, mails, calendars and seats all follow from these, and from nothing else.
 *
 * @param session as it is now; as it was, if it is no longer in the programme
 * @param fields what it says otherwise than before; empty if it is no longer in the programme
 * @param previous where it was, null if it was nowhere
 * @param reason why it is no longer in the programme, null if it is
 */
public record ReleaseChange(
        Type type,
        ReleasedSession session,
        List<FieldChange> fields,
        @Nullable Place previous,
        @Nullable String reason) {

    public enum Type {
        SCHEDULED,
        /** Elsewhere or at another time, whatever else may have changed with it */
        MOVED,
        /** Where and when it was, with other words, people or seats */
        CHANGED,
        CANCELLED
    }

    public ReleaseChange {
        fields = List.copyOf(fields);
    }

    static ReleaseChange scheduled(ReleasedSession session) {
        return new ReleaseChange(Type.SCHEDULED, session, Difference.between(null, session), null, null);
    }

    static ReleaseChange cancelled(ReleasedSession session, @Nullable Place previous, String reason) {
        return new ReleaseChange(Type.CANCELLED, session, List.of(), previous, reason);
    }

    /** What ends, with the people to whom it ends; any other change as it is. @param roster of a session, as it is now */
    public ReleaseChange endingFor(Function<UUID, List<Member>> roster) {
        return type == Type.CANCELLED
                ? cancelled(session.endingWith(roster.apply(session.sessionId())), previous, String.valueOf(reason))
                : this;
    }

    /** Whether somebody who has the session in a calendar sees it; seats are in none. */
    boolean showsInCalendars() {
        return type == Type.SCHEDULED
                || type == Type.CANCELLED
                || fields.stream().anyMatch(change -> change.field() != Field.CAPACITY);
    }

    /** By number. @param reason why a session that was in is not in any more */
    public static List<ReleaseChange> between(
            Collection<ReleasedSession> before, Collection<ReleasedSession> after, Function<UUID, String> reason) {
        var old = byId(before);
        var now = byId(after);
        var changes = new ArrayList<ReleaseChange>();
        now.forEach((id, session) -> {
            var was = old.get(id);
            if (was == null) {
                changes.add(scheduled(session));
                return;
            }
            var fields = Difference.between(was, session);
            if (session.place().elsewhere(was.place())) {
                changes.add(new ReleaseChange(Type.MOVED, session, fields, was.place(), null));
            } else if (!fields.isEmpty()) {
                changes.add(new ReleaseChange(Type.CHANGED, session, fields, was.place(), null));
            }
        });
        old.forEach((id, session) -> {
            if (!now.containsKey(id)) {
                changes.add(cancelled(session, session.place(), reason.apply(id)));
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
