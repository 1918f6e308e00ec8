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

/** Reads the programme's view without waiting. */
@Component
class ProgrammeQueries {

    private static final long PATIENCE_MILLIS = 30_000;
    /** States of sessions that have attendance and reports. */
    private static final Set<State> WITH_SESSION = Set.of(State.RELEASED, State.HELD);

    private final Views views;
    private final ProgrammeView view;

    ProgrammeQueries(Views views, ProgrammeView view) {
        this.views = views;
        this.view = view;
    }

    private <T extends Record> ViewReader<T> rows(ViewCollection<T> kept) {
        return views.rows(view, kept);
    }

    public Optional<Edition> edition(String slug) {
        return rows(EDITIONS).find(slug).map(StoredEdition::edition);
    }

    public List<String> editions() {
        return rows(EDITIONS).all().stream().map(StoredEdition::id).toList();
    }

    /** Returns ACCEPTED, RELEASED, CANCELLED or HELD; empty for an unknown session. */
    public Optional<String> state(UUID session) {
        return rows(SESSIONS).find(session).map(StoredSession::state).map(State::name);
    }

    /**
     * Waits until the view has applied everything committed now.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if it takes too long
     */
    public void requireAll() {
        views.requireHead(PATIENCE_MILLIS, view);
    }

    public Optional<Session> released(UUID session) {
        return rows(SESSIONS)
                .find(session)
                .filter(found -> WITH_SESSION.contains(found.state()))
                .flatMap(StoredSession::session);
    }

    public List<Session> released(String edition) {
        return rows(SESSIONS)
                .list(and(
                        SESSIONS.is(StoredSession::edition, edition),
                        SESSIONS.isAmong(StoredSession::state, WITH_SESSION)))
                .stream()
                .flatMap(found -> found.session().stream())
                .toList();
    }

    public List<HeldTime> heldBefore(UUID session) {
        return rows(TIMES).find(session).map(StoredTimes::before).orElse(List.of());
    }

    public Optional<ReleasedSession> told(UUID session) {
        return rows(SESSIONS).find(session).flatMap(ProgrammeQueries::told);
    }

    private static Optional<ReleasedSession> told(StoredSession found) {
        var at = found.told();
        return at == null
                ? Optional.empty()
                : found.session().map(session -> new ReleasedSession(session, at, found.state() != State.RELEASED));
    }

    /** Leaves out sessions whose roster the person left before any release named them. */
    public List<UUID> rostersOf(UUID person) {
        return rosters(person).entrySet().stream()
                .filter(session -> session.getValue() || isOn(session.getKey(), person))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<UUID> everOnRosterOf(UUID person) {
        return List.copyOf(rosters(person).keySet());
    }

    private Map<UUID, Boolean> rosters(UUID person) {
        return rows(ROSTERS).find(person).orElse(ProgrammeView.OnRosters.NONE).sessions();
    }

    private boolean isOn(UUID session, UUID person) {
        return rows(SESSIONS).find(session).flatMap(StoredSession::session).stream()
                .flatMap(known -> known.people().stream())
                .anyMatch(one -> one.person().equals(person));
    }

    public boolean erased(UUID person) {
        return rows(ERASED).find(person).isPresent();
    }
}
