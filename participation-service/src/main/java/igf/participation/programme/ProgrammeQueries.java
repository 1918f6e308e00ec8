package igf.participation.programme;

import static com.mongodb.client.model.Filters.and;
import static igf.participation.programme.ProgrammeView.EDITIONS;
import static igf.participation.programme.ProgrammeView.ERASED;
import static igf.participation.programme.ProgrammeView.ROSTERS;
import static igf.participation.programme.ProgrammeView.SESSIONS;
import static igf.participation.programme.ProgrammeView.TIMES;

import igf.participation.programme.StoredSession.State;
import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import igf.platform.view.ViewCollection;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the programme's view as it is now. Only {@link #requireHead} waits. */
@Component
class ProgrammeQueries {

    private static final long TIMEOUT_MILLIS = 30_000;
    /** States of sessions that have attendance and reports. */
    private static final Set<State> RELEASED_STATES = Set.of(State.RELEASED, State.HELD);

    private final Views views;
    private final ProgrammeView view;

    ProgrammeQueries(Views views, ProgrammeView view) {
        this.views = views;
        this.view = view;
    }

    private <T extends Record> ViewReader<T> reader(ViewCollection<T> collection) {
        return views.reader(view, collection);
    }

    public Optional<Edition> findEdition(String slug) {
        return reader(EDITIONS).find(slug).map(StoredEdition::edition);
    }

    public List<String> editions() {
        return reader(EDITIONS).all().stream().map(StoredEdition::id).toList();
    }

    public Optional<State> findState(UUID session) {
        return reader(SESSIONS).find(session).map(StoredSession::state);
    }

    /**
     * Waits until the view has applied everything committed now.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if it takes too long
     */
    public void requireHead() {
        views.requireHead(TIMEOUT_MILLIS, view);
    }

    public Optional<Session> findReleased(UUID session) {
        return reader(SESSIONS)
                .find(session)
                .filter(stored -> RELEASED_STATES.contains(stored.state()))
                .flatMap(StoredSession::session);
    }

    public List<Session> findReleased(String edition) {
        return reader(SESSIONS)
                .list(and(
                        SESSIONS.matches(StoredSession::edition, edition),
                        SESSIONS.matchesAny(StoredSession::state, RELEASED_STATES)))
                .stream()
                .flatMap(stored -> stored.session().stream())
                .toList();
    }

    public List<HeldTime> earlierTimes(UUID session) {
        return reader(TIMES).find(session).map(StoredTimes::before).orElse(List.of());
    }

    public Optional<ReleasedSession> findLastReleased(UUID session) {
        return reader(SESSIONS).find(session).flatMap(ProgrammeQueries::findLastReleased);
    }

    private static Optional<ReleasedSession> findLastReleased(StoredSession stored) {
        var at = stored.told();
        return at == null
                ? Optional.empty()
                : stored.session().map(session -> new ReleasedSession(session, at, stored.state() != State.RELEASED));
    }

    /** Leaves out sessions whose roster the person left before any release named them. */
    public List<UUID> sessionsOfPerson(UUID person) {
        return rosters(person).entrySet().stream()
                .filter(session -> session.getValue() || isOnRoster(session.getKey(), person))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<UUID> allSessionsOfPerson(UUID person) {
        return List.copyOf(rosters(person).keySet());
    }

    private Map<UUID, Boolean> rosters(UUID person) {
        return reader(ROSTERS)
                .find(person)
                .orElse(ProgrammeView.PersonRosters.NONE)
                .sessions();
    }

    private boolean isOnRoster(UUID session, UUID person) {
        return reader(SESSIONS).find(session).flatMap(StoredSession::session).stream()
                .flatMap(known -> known.people().stream())
                .anyMatch(member -> member.person().equals(person));
    }

    public boolean isErased(UUID person) {
        return reader(ERASED).find(person).isPresent();
    }
}
