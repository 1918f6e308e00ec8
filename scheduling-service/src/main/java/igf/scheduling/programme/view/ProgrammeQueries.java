package igf.scheduling.programme.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static igf.scheduling.programme.view.ProgrammeView.ACKNOWLEDGED;
import static igf.scheduling.programme.view.ProgrammeView.AVAILABILITIES;
import static igf.scheduling.programme.view.ProgrammeView.EDITIONS;
import static igf.scheduling.programme.view.ProgrammeView.INTERESTS;
import static igf.scheduling.programme.view.ProgrammeView.LINKS;
import static igf.scheduling.programme.view.ProgrammeView.REMOVED;
import static igf.scheduling.programme.view.ProgrammeView.ROOMS;
import static igf.scheduling.programme.view.ProgrammeView.SESSIONS;

import igf.api.programme.SessionState;
import igf.platform.domain.RefusedException;
import igf.platform.view.ViewCollection;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import igf.scheduling.programme.Freeze;
import igf.scheduling.programme.NextRelease;
import igf.scheduling.programme.ProgrammeState;
import igf.scheduling.programme.ReleaseCheck;
import igf.scheduling.release.ReleaseDraft;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.WorkingProgramme;
import igf.scheduling.session.Session;
import igf.scheduling.venue.Grid;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the working programme. */
@Component
public class ProgrammeQueries implements WorkingProgramme {

    private static final long TIMEOUT_MILLIS = 30_000;

    private final Views views;
    private final ProgrammeView view;
    private final AvailabilitiesFromView availabilities;

    ProgrammeQueries(Views views, ProgrammeView view, AvailabilitiesFromView availabilities) {
        this.views = views;
        this.view = view;
        this.availabilities = availabilities;
    }

    private <T extends Record> ViewReader<T> reader(ViewCollection<T> collection) {
        return views.reader(view, collection);
    }

    /** Returns the acknowledgements of the present places, by session; sessions without one are missing. */
    public Map<UUID, PlacementAcknowledgement> placementAcknowledgements(String edition) {
        var all = new HashMap<UUID, PlacementAcknowledgement>();
        reader(SESSIONS)
                .where(and(filter(edition, null), exists(SESSIONS.member(StoredSession::acknowledged))))
                .forEach(stored -> Optional.ofNullable(stored.acknowledged())
                        .ifPresent(accepted -> all.put(stored.session().id(), accepted)));
        return all;
    }

    /** Returns the clashes acknowledged with the last release, by the clash's id. */
    public Map<UUID, StoredClash> releaseAcknowledgements(String edition) {
        var all = new HashMap<UUID, StoredClash>();
        reader(ACKNOWLEDGED)
                .find(edition)
                .ifPresent(known ->
                        known.clashes().forEach(stored -> all.put(stored.clash().clash(), stored)));
        return all;
    }

    @Override
    public ReleaseDraft draftRelease(String edition, List<ReleasedSession> before, int number, ReleaseRequest request) {
        var programme = findState(edition).orElse(null);
        var facts = programme == null ? null : programme.edition();
        if (programme == null || facts == null) {
            return ReleaseDraft.NONE;
        }
        var next = new NextRelease(programme, facts, before, number, request.scope());
        RefusedException.throwIfAny(next.refusals());
        var known = releaseAcknowledgements(edition).values().stream()
                .map(StoredClash::clash)
                .toList();
        var check = new ReleaseCheck(next.clashes(), known, request.acknowledge(), next.kept());
        RefusedException.throwIfAny(check.invalidAcknowledgements());
        return new ReleaseDraft(next.basis(), next.changes(), check.blockingClashes());
    }

    /**
     * Waits until the view has applied everything committed now.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if it takes too long
     */
    public void requireHead() {
        views.requireHead(TIMEOUT_MILLIS, view);
    }

    public List<String> editions() {
        return reader(EDITIONS).all().stream()
                .flatMap(known -> Stream.ofNullable(known.facts()))
                .map(EditionFacts::edition)
                .toList();
    }

    /** Returns the freeze of a programme; empty if there is none. */
    public Optional<Freeze> findFreeze(String edition) {
        return reader(EDITIONS).find(edition).map(ProgrammeView.StoredEdition::freeze);
    }

    public List<PersonLink> links() {
        return reader(LINKS).all();
    }

    /** Returns the programme as it is now; empty until the edition is known. */
    public Optional<ProgrammeState> findState(String edition) {
        return toState(
                        reader(EDITIONS).find(edition),
                        reader(ROOMS).list(ROOMS.matches(ProgrammeView.StoredRoom::edition, edition)),
                        reader(SESSIONS).list(filter(edition, null)),
                        links())
                .map(state -> state.use(availabilities.of(edition)));
    }

    public Optional<ProgrammeState> findState(String edition, Instant asOf) {
        var documents = views.documentsAt(view, asOf);
        return toState(
                        documents.find(EDITIONS, edition),
                        documents.all(ROOMS).stream()
                                .filter(room -> room.edition().equals(edition))
                                .toList(),
                        documents.all(SESSIONS).stream()
                                .filter(session -> session.edition().equals(edition))
                                .toList(),
                        documents.all(LINKS))
                .map(state -> state.use(availabilities.of(
                        documents.all(AVAILABILITIES).stream()
                                .filter(stated -> stated.edition().equals(edition))
                                .toList(),
                        documents.all(INTERESTS).stream()
                                .filter(counted -> counted.edition().equals(edition))
                                .toList())));
    }

    private static Optional<ProgrammeState> toState(
            Optional<ProgrammeView.StoredEdition> edition,
            List<ProgrammeView.StoredRoom> rooms,
            List<StoredSession> sessions,
            List<PersonLink> links) {
        var grid = edition.map(ProgrammeView.StoredEdition::grid).orElse(Grid.NONE);
        return edition.map(ProgrammeView.StoredEdition::facts)
                .map(facts -> ProgrammeState.of(
                        facts,
                        rooms.stream().map(ProgrammeView.StoredRoom::room).toList(),
                        grid,
                        sessions.stream().map(StoredSession::session).toList(),
                        links,
                        edition.map(ProgrammeView.StoredEdition::freeze).orElse(null)));
    }

    @Override
    public List<ReleasedSession> currentSessions(String edition) {
        return findState(edition).map(ProgrammeState::sessionsToRelease).orElse(List.of());
    }

    @Override
    public List<ReleasedSession> sessionsAsOf(String edition, Instant instant) {
        return findState(edition, instant)
                .map(ProgrammeState::sessionsToRelease)
                .orElse(List.of());
    }

    @Override
    public Optional<String> findCancellationReason(String edition, UUID session) {
        return findState(edition).flatMap(state -> state.findSession(session)).map(Session::cancelled);
    }

    /** Returns the edition of a session, even of one that was removed. */
    public Optional<String> findEdition(UUID session) {
        return reader(SESSIONS)
                .find(session)
                .map(StoredSession::edition)
                .or(() -> reader(REMOVED).find(session).map(ProgrammeView.RemovedSession::edition));
    }

    @Override
    public ZoneId timeZone(String edition) {
        return reader(EDITIONS)
                .find(edition)
                .map(ProgrammeView.StoredEdition::facts)
                .map(EditionFacts::zone)
                .orElse(ZoneOffset.UTC);
    }

    public Optional<Instant> findUpdatedAt(UUID session) {
        return reader(SESSIONS).find(session).map(StoredSession::updatedAt);
    }

    public ViewReader<StoredSession> sessions() {
        return reader(SESSIONS);
    }

    /** @param state null for all */
    public static Bson filter(String edition, @Nullable SessionState state) {
        var inEdition = SESSIONS.matches(StoredSession::edition, edition);
        return state == null ? inEdition : and(inEdition, SESSIONS.matches(StoredSession::state, state));
    }

    public Map<String, Long> countByState(String edition) {
        var counts = new TreeMap<String, Long>();
        for (var state : SessionState.values()) {
            counts.put(
                    state.name().toLowerCase(java.util.Locale.ROOT),
                    reader(SESSIONS).count(filter(edition, state)));
        }
        counts.put("rooms", reader(ROOMS).count(ROOMS.matches(ProgrammeView.StoredRoom::edition, edition)));
        return counts;
    }

    public Views.AsOf asOf() {
        return views.asOf(view);
    }

    /** Returns everybody on the roster of a session, cancelled or not. */
    public List<Member> roster(UUID session) {
        return reader(SESSIONS)
                .find(session)
                .map(stored -> stored.session().people())
                .orElse(List.of());
    }
}
