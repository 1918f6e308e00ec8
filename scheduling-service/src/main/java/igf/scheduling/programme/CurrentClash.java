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
 * A clash in the present programme. The programme can have clashes because it cannot reject speakers' answers, and
 * because users may accept soft clashes.
 *
 * @param session the session that reports it; a clash of two sessions is reported by one of them
 */
public record CurrentClash(Session session, Clash clash) {

    /** Returns each clash once, sorted by the number of its session. */
    public static List<CurrentClash> findAll(ProgrammeState programme) {
        var all = new ArrayList<CurrentClash>();
        for (var session : programme.activeSessions()) {
            programme.clashes(session, session.placement()).stream()
                    .filter(clash -> clash.other() == null
                            || clash.other().number() > session.facts().number())
                    .forEach(clash -> all.add(new CurrentClash(session, clash)));
        }
        return all;
    }

    /** Returns the clash of a session that somebody placed in a slot that had begun. */
    public static CurrentClash ofPastSlot(Session session) {
        var placement = Objects.requireNonNull(session.placement(), "only a place can be in the past");
        return new CurrentClash(session, Clashes.pastClash(session, placement.room()));
    }

    /** Returns the clash from the point of view of one of its sessions. */
    public Accepted toAccepted(UUID id) {
        var other = clash.other();
        var otherSession = other == null ? null : other.sessionId().equals(id) ? session.id() : other.sessionId();
        return new Accepted(clash.kind(), clash.person(), otherSession);
    }

    /** Returns the ids of its sessions, sorted by number. */
    public List<UUID> sessions() {
        var other = clash.other();
        return other == null ? List.of(session.id()) : List.of(session.id(), other.sessionId());
    }
}
