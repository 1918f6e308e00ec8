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

    /** A session that is in the released programme now, with the people who hold roles by its roster; empty otherwise. */
    Optional<Session> find(UUID session);

    /** The same, waiting for a little while for what is on its way: for guards, which tell strangers nothing. */
    Optional<Session> awaited(UUID session);

    /** Sessions in the released programme of an edition now, in no order. */
    List<Session> sessions(String edition);

    /** A session that is or was in a released programme; empty if it never was. */
    Optional<ToldSession> told(UUID session);

    /**
     * Whether a session has left the programme, by all that is committed now; for reactions.
     *
     * @throws igf.platform.view.ReadModelsBehind if that is not known in time
     */
    boolean cancelled(UUID session);

    /** Sessions whose roster names somebody or did so, of all editions. */
    List<UUID> rostersOf(UUID person);

    /** Whether the key of somebody is to be destroyed, or is. */
    boolean erased(UUID person);

    /** Whether somebody has a role in a released session by its roster now, and did not decline and was not erased. */
    default boolean holds(UUID session, UUID person, Function<Session, List<SessionPerson>> role) {
        return awaited(session).stream()
                        .flatMap(known -> role.apply(known).stream())
                        .anyMatch(one -> one.person().equals(person))
                && !erased(person);
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
     * @throws igf.platform.domain.Refused not found, if no session can have this id; conflict, if it is not released or
     *     no longer in the programme
     */
    Session session(UUID id);
}
