package igf.participation.programme;

import igf.participation.vocabulary.Session;
import igf.participation.vocabulary.SessionCalendar;
import igf.participation.vocabulary.SessionPerson;
import igf.platform.view.shape.Unwrapped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A session of the other services.
 *
 * @param state the session's state; null as long as only events about roles have arrived
 * @param owners people who submitted it; null before it was accepted
 * @param told when it was last released or cancelled; null before the first release
 * @param released the session's data in the last release; null before the first
 * @param left roles that people left since the last roster, by {@link #key}; null if nobody did
 * @param roster the last roster published; null if only releases named people
 */
record StoredSession(
        UUID id,
        @Nullable String edition,
        @Nullable State state,
        @Nullable List<SessionPerson> owners,
        @Nullable Instant told,
        @Unwrapped @Nullable Released released,
        @Nullable Map<String, String> left,
        @Nullable List<SessionPerson> roster) {

    enum State {
        ACCEPTED,
        RELEASED,
        CANCELLED,
        /** Left the programme after it had begun. */
        HELD
    }

    record Released(
            UUID proposal,
            int number,
            String title,
            String room,
            int capacity,
            Instant startsAt,
            Instant endsAt,
            int release,
            List<SessionPerson> people,
            Optional<SessionCalendar> calendar,
            Optional<String> kind) {

        private static Released of(Session session) {
            return new Released(
                    session.proposal(),
                    session.number(),
                    session.title(),
                    session.room(),
                    session.capacity(),
                    session.startsAt(),
                    session.endsAt(),
                    session.release(),
                    session.people(),
                    Optional.ofNullable(session.calendar()),
                    Optional.ofNullable(session.kind()));
        }

        private Released withCalendarSequence(int sequence) {
            return new Released(
                    proposal,
                    number,
                    title,
                    room,
                    capacity,
                    startsAt,
                    endsAt,
                    release,
                    people,
                    calendar.map(current -> new SessionCalendar(sequence, current.roomName(), current.timeZone())),
                    kind);
        }
    }

    static StoredSession empty(UUID id) {
        return new StoredSession(id, null, null, null, null, null, null, null);
    }

    StoredSession withAcceptance(String newEdition, List<SessionPerson> newOwners) {
        return new StoredSession(
                id, newEdition, state == null ? State.ACCEPTED : state, newOwners, told, released, left, roster);
    }

    /** Resets {@code left}: people who left are missing from the new roster, or declined on it. */
    StoredSession withRoster(List<SessionPerson> people) {
        return new StoredSession(id, edition, state, owners, told, released, null, people);
    }

    /**
     * Takes the roster of a session without a proposal. Keeps {@code left}: answers are events of another service, which
     * the roster may not have yet. A new invitation to an entry gives its role back.
     */
    StoredSession withOwnRoster(List<SessionPerson> people) {
        return new StoredSession(id, edition, state, owners, told, released, left, people);
    }

    /** Called before {@link #withRelease}, so that the members are stored in their usual order. */
    StoredSession withReleaseTime(Instant at) {
        return new StoredSession(id, edition, State.RELEASED, owners, at, released, left, roster);
    }

    StoredSession withRelease(Session session) {
        return new StoredSession(id, session.edition(), state, owners, told, Released.of(session), left, roster);
    }

    /** Keeps {@code told} null for a session that was never released. */
    StoredSession withCancellation(ProgrammeEvent.SessionCancelled event, Instant at) {
        var sequence = event.sequence();
        return new StoredSession(
                id,
                event.edition(),
                event.wasHeld() && released != null ? State.HELD : State.CANCELLED,
                owners,
                told == null ? null : at,
                released == null || sequence == null ? released : released.withCalendarSequence(sequence),
                left,
                roster);
    }

    /**
     * Returns the key of a role. It includes the person because an entry may be reassigned to another person, who then
     * holds the role.
     */
    private static String key(@Nullable UUID entry, UUID person) {
        return entry + "/" + person;
    }

    StoredSession withRoleLeft(UUID entry, UUID person, String role) {
        var all = copyOfLeft();
        all.put(key(entry, person), role);
        return new StoredSession(id, edition, state, owners, told, released, all, roster);
    }

    StoredSession withRoleKept(UUID entry, UUID person) {
        var all = copyOfLeft();
        all.remove(key(entry, person));
        return new StoredSession(id, edition, state, owners, told, released, all, rosterWithConfirmed(entry));
    }

    /** Confirms a person who had declined when the roster was published. */
    private @Nullable List<SessionPerson> rosterWithConfirmed(UUID entry) {
        return roster == null
                ? null
                : roster.stream()
                        .map(person -> entry.equals(person.entry()) && "DECLINED".equals(person.state())
                                ? person.withConfirmed()
                                : person)
                        .toList();
    }

    private Map<String, String> copyOfLeft() {
        return left == null ? new LinkedHashMap<>() : new LinkedHashMap<>(left);
    }

    /**
     * Returns the session as last released, with its current role holders: by the roster if one was published,
     * otherwise by the release. People who declined or left since are missing.
     */
    Optional<Session> session() {
        return Optional.ofNullable(released)
                .map(last -> new Session(
                        id,
                        last.proposal(),
                        Objects.requireNonNullElse(edition, ""),
                        last.number(),
                        last.title(),
                        last.room(),
                        last.capacity(),
                        last.startsAt(),
                        last.endsAt(),
                        last.release(),
                        roleHolders(roster == null ? last.people() : roster),
                        last.calendar().orElse(null),
                        last.kind().orElse(null)));
    }

    private List<SessionPerson> roleHolders(List<SessionPerson> people) {
        var leftKeys = copyOfLeft().keySet();
        return Stream.concat(people.stream(), Stream.ofNullable(owners).flatMap(List::stream))
                .filter(person -> !"DECLINED".equals(person.state()))
                .filter(person -> !leftKeys.contains(key(person.entry(), person.person())))
                .distinct()
                .toList();
    }
}
