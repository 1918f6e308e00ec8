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
 * @param person the person, as in the first of the sessions
 * @param sessions the person's sessions in the order of the programme, each with their roles in it
 */
record SpeakerSessions(Member person, Map<ReleasedSession, List<String>> sessions) {

    /** Returns all participants in the order in which the programme first names them. */
    public static List<SpeakerSessions> groupBySpeaker(List<ReleasedSession> programme) {
        var byPerson = new LinkedHashMap<UUID, SpeakerSessions>();
        for (var session : programme) {
            session.people().stream()
                    .filter(Member::takesPart)
                    .forEach(member -> byPerson.computeIfAbsent(
                                    member.personId(), id -> new SpeakerSessions(member, new LinkedHashMap<>()))
                            .sessions
                            .computeIfAbsent(session, s -> new ArrayList<>())
                            .add(member.role()));
        }
        return List.copyOf(byPerson.values());
    }
}
