package igf.scheduling.release;

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
 * What one release changes for one session.
 *
 * @param session as it is now; as it was, if it is no longer in the programme
 * @param previous where it was, null if it was nowhere
 * @param reason why it is no longer in the programme, null if it is
 */
public record ReleaseChange(
        Type type,
        ReleasedSession session,
        @Nullable Place previous,
        @Nullable String reason) {

    public enum Type {
        SCHEDULED,
        MOVED,
        CANCELLED
    }

    /** @param reason why a session that was in is not in any more */
    public static List<ReleaseChange> between(
            Collection<ReleasedSession> before, Collection<ReleasedSession> after, Function<UUID, String> reason) {
        var old = byId(before);
        var now = byId(after);
        var changes = new ArrayList<ReleaseChange>();
        now.forEach((id, session) -> {
            var was = old.get(id);
            if (was == null) {
                changes.add(new ReleaseChange(Type.SCHEDULED, session, null, null));
            } else if (session.place().elsewhere(was.place())) {
                changes.add(new ReleaseChange(Type.MOVED, session, was.place(), null));
            }
        });
        old.forEach((id, session) -> {
            if (!now.containsKey(id)) {
                changes.add(new ReleaseChange(Type.CANCELLED, session, session.place(), reason.apply(id)));
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
