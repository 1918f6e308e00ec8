package igf.scheduling.programme;

import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Clashes;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal.NamedSession;
import igf.scheduling.vocabulary.Occupied;
import igf.scheduling.vocabulary.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clash in the present programme. The programme can have clashes because it cannot reject speakers' answers, and
 * because users may accept soft clashes.
 *
 * @param session the session that reports it; a clash of two sessions is reported by one of them
 * @param place the session's place; null if its room is not known
 */
public record CurrentClash(
        Session session, Clash clash, @Nullable Place place) {

    /** Returns each clash once, sorted by the number of its session. */
    public static List<CurrentClash> findAll(ProgrammeState programme) {
        var all = new ArrayList<CurrentClash>();
        for (var session : programme.activeSessions()) {
            var place = programme.place(session, session.placement());
            programme.clashes(session, session.placement()).stream()
                    .filter(clash -> clash.other() == null || isBefore(session, clash.other()))
                    .forEach(clash -> all.add(new CurrentClash(session, clash, place)));
        }
        return all;
    }

    /** Orders two sessions by number. A proposal above the usual numbers can have that of another session. */
    private static boolean isBefore(Session session, Occupied other) {
        var byNumber = Integer.compare(session.facts().number(), other.number());
        return byNumber == 0 ? session.id().compareTo(other.sessionId()) < 0 : byNumber < 0;
    }

    /** Returns the clash of a session that somebody placed in a slot that had begun. */
    public static CurrentClash ofPastSlot(ProgrammeState programme, Session session) {
        var placement = Objects.requireNonNull(session.placement(), "only a place can be in the past");
        return new CurrentClash(
                session, Clashes.pastClash(session, placement.room()), programme.place(session, placement));
    }

    /** Returns the clash from the point of view of one of its sessions. */
    public Accepted toAccepted(UUID id) {
        var other = clash.other();
        var otherSession = other == null ? null : other.sessionId().equals(id) ? session.id() : other.sessionId();
        return new Accepted(clash.kind(), clash.person(), otherSession);
    }

    /** Returns the session as a sentence names it. */
    public NamedSession namedSession() {
        return new NamedSession(session.facts().number(), session.facts().title(), place);
    }

    /** Returns the ids of its sessions, sorted by number. */
    public List<UUID> sessions() {
        var other = clash.other();
        return other == null ? List.of(session.id()) : List.of(session.id(), other.sessionId());
    }
}
