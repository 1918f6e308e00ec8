package igf.scheduling.guide;

import igf.scheduling.release.ReleasedSession;
import igf.scheduling.vocabulary.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One person's part in a released programme.
 *
 * @param person as in the first of the sessions
 * @param sessions by time, each with the person's roles in it
 */
record Appearances(Member person, Map<ReleasedSession, List<String>> sessions) {

    /** Returns all participants, in the order of the programme. */
    public static List<Appearances> in(List<ReleasedSession> programme) {
        var all = new LinkedHashMap<UUID, Appearances>();
        for (var session : programme) {
            session.people().stream()
                    .filter(Member::takesPart)
                    .forEach(member -> all.computeIfAbsent(
                                    member.personId(), id -> new Appearances(member, new LinkedHashMap<>()))
                            .sessions
                            .computeIfAbsent(session, s -> new ArrayList<>())
                            .add(member.role()));
        }
        return List.copyOf(all.values());
    }
}
