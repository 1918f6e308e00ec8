package igf.participation.programme;

import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Editions and sessions as this service has heard of them. */
public interface Programme {

    /** As last heard of; empty if never. */
    Optional<Edition> find(String edition);

    /**
     * A session that is in the released programme now, or was held before it left it, with the people who hold roles by its roster;
     * empty otherwise.
     */
    Optional<Session> find(UUID session);

    /** The same, waiting for a little while for what is on its way: for guards, which tell strangers nothing. */
    Optional<Session> awaited(UUID session);

    /** Sessions in the released programme of an edition now, and those that were held before they left it, in no order. */
    List<Session> sessions(String edition);

    /** Times at which a session had begun before a release moved it; none for most. */
    List<HeldTime> heldBefore(UUID session);

    /** A session that is or was in a released programme; empty if it never was. */
    Optional<ReleasedSession> told(UUID session);

    /** The same without what was cancelled before it began: sessions that have a report or will have one. */
    default Optional<Session> held(UUID session) {
        return told(session).filter(ReleasedSession::held).map(ReleasedSession::session);
    }

    /**
     * Whether a session has left the programme, by all that is committed now; for reactions.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if that is not known in time
     */
    boolean cancelled(UUID session);

    /** Sessions whose roster names somebody or did so, of all editions. */
    List<UUID> rostersOf(UUID person);

    /** The same with sessions whose roster somebody left before a release named them: for duties that are checked one by one. */
    List<UUID> everOnRosterOf(UUID person);

    /** Whether the key of somebody is to be destroyed, or is. */
    boolean erased(UUID person);

    /** Whether somebody is among these people, under any linked id of theirs that was not erased. */
    boolean isAmong(UUID person, List<SessionPerson> people);

    /** Whether somebody has a role in a released session by its roster now, and did not decline and was not erased. */
    default boolean holds(UUID session, UUID person, Function<Session, List<SessionPerson>> role) {
        return awaited(session)
                .filter(known -> isAmong(person, role.apply(known)))
                .isPresent();
    }

    /** All editions ever heard of. */
    List<String> editions();

    /**
     * For a request: waits for a little while for what is still on its way.
     *
     * @throws igf.platform.domain.Refused not found, if no edition can be called this
     */
    Edition edition(String slug);

    /**
     * For a request: waits for a little while for what is still on its way.
     *
     * @throws igf.platform.domain.Refused not found, if no session can have this id; conflict, if it is not released, or left
     *     the programme before it was held
     */
    Session session(UUID id);

    /**
     * The same for requests to take part. A session that left the programme admits nobody, even if it was held.
     *
     * @throws igf.platform.domain.Refused as for {@link #session}; conflict, if it is no longer in the programme
     */
    Session inProgramme(UUID id);
}
