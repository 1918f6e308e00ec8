package igf.participation.programme;

import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionPerson;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads editions and sessions of the other services. */
public interface Programme {

    Optional<Edition> find(String edition);

    /**
     * Returns a session that is in the released programme, or left it after it had begun, with its current role
     * holders.
     */
    Optional<Session> find(UUID session);

    /**
     * Like {@link #find(UUID)}, but waits a little for events in transit. For guards, which may not reveal that a
     * session exists.
     */
    Optional<Session> findOrAwait(UUID session);

    /**
     * Returns the sessions of an edition that are in the released programme, or left it after they had begun, in no
     * order.
     */
    List<Session> sessions(String edition);

    /** Returns the times at which a session had begun before a release moved it; usually empty. */
    List<HeldTime> earlierTimes(UUID session);

    /** Returns a session that is or was in a released programme. */
    Optional<ReleasedSession> findLastReleased(UUID session);

    /**
     * Like {@link #findLastReleased}, but empty for a session that was cancelled before it began. Other sessions have
     * or get a report.
     */
    default Optional<Session> findHeld(UUID session) {
        return findLastReleased(session).filter(ReleasedSession::wasHeld).map(ReleasedSession::session);
    }

    /**
     * Returns whether a session has left the programme. Waits for everything committed; for reactions.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if the read model does not catch up in time
     */
    boolean hasLeftProgramme(UUID session);

    /** Returns the sessions of all editions whose roster names or named the person. */
    List<UUID> sessionsOfPerson(UUID person);

    /**
     * Like {@link #sessionsOfPerson}, but also returns sessions whose roster the person left before the first release.
     * For callers that check each session.
     */
    List<UUID> allSessionsOfPerson(UUID person);

    /** Returns whether the person is erased or has asked for erasure. */
    boolean isErased(UUID person);

    /** Returns whether a person is among these people under any linked id that is not erased. */
    boolean isAmong(UUID person, List<SessionPerson> people);

    /**
     * Returns whether a person has a role in a released session on its current roster, has not declined and is not
     * erased.
     */
    default boolean hasRole(UUID session, UUID person, Function<Session, List<SessionPerson>> roleHolders) {
        return findOrAwait(session)
                .filter(known -> isAmong(person, roleHolders.apply(known)))
                .isPresent();
    }

    /** Returns the slugs of all known editions. */
    List<String> editions();

    /**
     * Finds an edition for a request; waits a little for events in transit.
     *
     * @throws igf.platform.domain.RefusedException not found, if the slug is not valid for an edition
     */
    Edition requireEdition(String slug);

    /** Returns those of these names that no known edition has; waits a little for events in transit. */
    List<String> unknownEditions(Collection<String> slugs);

    /**
     * Finds a session for a request; waits a little for events in transit.
     *
     * @throws igf.platform.domain.RefusedException not found, if no session can have this id; conflict, if the session
     *     is not released, or left the programme before it had begun
     */
    Session requireSession(UUID id);

    /**
     * Finds a session for a request to take part. A session that left the programme admits nobody, even if it was held.
     *
     * @throws igf.platform.domain.RefusedException as for {@link #requireSession}; conflict, if the session is no
     *     longer in the programme
     */
    Session requireInProgramme(UUID id);
}
