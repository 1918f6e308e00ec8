package igf.scheduling.programme.view;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static igf.scheduling.programme.view.ProgrammeView.ACKNOWLEDGED;
import static igf.scheduling.programme.view.ProgrammeView.EDITIONS;
import static igf.scheduling.programme.view.ProgrammeView.LINKS;
import static igf.scheduling.programme.view.ProgrammeView.ROOMS;
import static igf.scheduling.programme.view.ProgrammeView.SESSIONS;

import igf.platform.domain.Refused;
import igf.platform.view.ViewCollection;
import igf.platform.view.ViewReader;
import igf.platform.view.Views;
import igf.scheduling.programme.ProgrammeState;
import igf.scheduling.programme.ReleaseClearance;
import igf.scheduling.programme.StandingClash;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.WorkingProgramme;
import igf.scheduling.session.Session;
import igf.scheduling.venue.Grid;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.time.Instant;
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

/** Queries of the programme as it is being made. */
@Component
public class Programmes implements WorkingProgramme {

    private static final long PATIENCE_MILLIS = 30_000;

    private final Views views;
    private final ProgrammeView view;

    Programmes(Views views, ProgrammeView view) {
        this.views = views;
        this.view = view;
    }

    private <T extends Record> ViewReader<T> rows(ViewCollection<T> kept) {
        return views.rows(view, kept);
    }

    /** Returns what was accepted with the present places, by session; most sessions are missing. */
    public Map<UUID, Acknowledged> acknowledged(String edition) {
        var all = new HashMap<UUID, Acknowledged>();
        rows(SESSIONS)
                .where(and(of(edition, null), exists(SESSIONS.member(StoredSession::acknowledged))))
                .forEach(kept -> Optional.ofNullable(kept.acknowledged())
                        .ifPresent(accepted -> all.put(kept.session().id(), accepted)));
        return all;
    }

    /** Returns what was acknowledged with the last release, by the clash's id. */
    public Map<UUID, StoredClash> acknowledgedInRelease(String edition) {
        var all = new HashMap<UUID, StoredClash>();
        rows(ACKNOWLEDGED)
                .find(edition)
                .ifPresent(known ->
                        known.clashes().forEach(one -> all.put(one.clash().clash(), one)));
        return all;
    }

    @Override
    public List<Clash> blocking(String edition, List<ReleaseAcknowledgement> acknowledge) {
        var known = acknowledgedInRelease(edition).values().stream()
                .map(StoredClash::clash)
                .toList();
        var clearance =
                new ReleaseClearance(board(edition).map(StandingClash::all).orElse(List.of()), known, acknowledge);
        Refused.when(clearance.misplaced());
        return clearance.blocking();
    }

    /**
     * Waits until the view has applied everything committed now.
     *
     * @throws igf.platform.view.ReadModelTimeoutException if it takes too long
     */
    public void requireAll() {
        views.requireHead(PATIENCE_MILLIS, view);
    }

    public List<String> editions() {
        return rows(EDITIONS).all().stream()
                .flatMap(known -> Stream.ofNullable(known.facts()))
                .map(EditionFacts::edition)
                .toList();
    }

    public List<PersonLink> links() {
        return rows(LINKS).all();
    }

    /** Empty until the edition is known. */
    public Optional<ProgrammeState> board(String edition) {
        return board(
                rows(EDITIONS).find(edition),
                rows(ROOMS).list(ROOMS.is(ProgrammeView.RoomOf::edition, edition)),
                rows(SESSIONS).list(of(edition, null)),
                links());
    }

    /** Returns the programme as it was at an instant. */
    public Optional<ProgrammeState> board(String edition, Instant asOf) {
        var then = views.at(view, asOf);
        return board(
                then.find(EDITIONS, edition),
                then.all(ROOMS).stream()
                        .filter(room -> room.edition().equals(edition))
                        .toList(),
                then.all(SESSIONS).stream()
                        .filter(session -> session.edition().equals(edition))
                        .toList(),
                then.all(LINKS));
    }

    private static Optional<ProgrammeState> board(
            Optional<ProgrammeView.EditionOf> edition,
            List<ProgrammeView.RoomOf> rooms,
            List<StoredSession> sessions,
            List<PersonLink> links) {
        var grid = edition.map(ProgrammeView.EditionOf::grid).orElse(Grid.NONE);
        return edition.map(ProgrammeView.EditionOf::facts)
                .map(facts -> ProgrammeState.of(
                        facts,
                        rooms.stream().map(ProgrammeView.RoomOf::room).toList(),
                        grid,
                        sessions.stream().map(StoredSession::session).toList(),
                        links));
    }

    @Override
    public List<ReleasedSession> now(String edition) {
        return board(edition).map(ProgrammeState::toRelease).orElse(List.of());
    }

    @Override
    public List<ReleasedSession> at(String edition, Instant instant) {
        return board(edition, instant).map(ProgrammeState::toRelease).orElse(List.of());
    }

    @Override
    public List<Member> roster(UUID session) {
        return rows(SESSIONS).find(session).map(kept -> kept.session().people()).orElse(List.of());
    }

    @Override
    public Optional<String> whyCancelled(String edition, UUID session) {
        return board(edition).flatMap(board -> board.session(session)).map(Session::cancelled);
    }

    public Optional<String> editionOf(UUID session) {
        return rows(SESSIONS).find(session).map(StoredSession::edition);
    }

    public ViewReader<StoredSession> sessions() {
        return rows(SESSIONS);
    }

    /** @param state null for all */
    public static Bson of(String edition, Session.@Nullable State state) {
        var inEdition = SESSIONS.is(StoredSession::edition, edition);
        return state == null ? inEdition : and(inEdition, SESSIONS.is(StoredSession::state, state));
    }

    public Map<String, Long> counts(String edition) {
        var counts = new TreeMap<String, Long>();
        for (var state : Session.State.values()) {
            counts.put(
                    state.name().toLowerCase(java.util.Locale.ROOT),
                    rows(SESSIONS).count(of(edition, state)));
        }
        counts.put("rooms", rows(ROOMS).count(ROOMS.is(ProgrammeView.RoomOf::edition, edition)));
        return counts;
    }

    public Views.AsOf asOf() {
        return views.asOf(view);
    }
}
