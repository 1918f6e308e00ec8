package igf.scheduling.programme;

import igf.scheduling.programme.Acknowledgement.Accepted;
import igf.scheduling.session.Clashes;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A clash in the present programme. Answers of speakers come from outside and cannot be rejected, and soft clashes may
 * have been accepted.
 *
 * @param session the session that reports it; a clash of two sessions is reported by one of them
 */
public record StandingClash(Session session, Clash clash) {

    /** Returns each clash once, by the number of its session. */
    public static List<StandingClash> all(ProgrammeState board) {
        var all = new ArrayList<StandingClash>();
        for (var session : board.live()) {
            board.clashes(session, session.placement()).stream()
                    .filter(clash -> clash.other() == null
                            || clash.other().number() > session.facts().number())
                    .forEach(clash -> all.add(new StandingClash(session, clash)));
        }
        return all;
    }

    /** Returns the clash of a session that somebody placed in a slot that had begun. */
    public static StandingClash late(Session session) {
        var placement = Objects.requireNonNull(session.placement(), "only a place can be in the past");
        return new StandingClash(session, Clashes.past(session, placement.room()));
    }

    /** Returns the clash from the point of view of one of its sessions. */
    public Accepted seenFrom(UUID id) {
        var other = clash.other();
        var inTheWay = other == null ? null : other.sessionId().equals(id) ? session.id() : other.sessionId();
        return new Accepted(clash.kind(), clash.person(), inTheWay);
    }

    /** Returns the ids of its sessions, by number. */
    public List<UUID> sessions() {
        var other = clash.other();
        return other == null ? List.of(session.id()) : List.of(session.id(), other.sessionId());
    }
}
