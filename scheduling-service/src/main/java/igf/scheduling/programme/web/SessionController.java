package igf.scheduling.programme.web;

import igf.api.programme.SessionState;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.platform.web.list.FieldSelection;
import igf.platform.web.list.ListHeaders;
import igf.platform.web.list.SortOrder;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.programme.view.StoredSession;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.release.Revision;
import igf.scheduling.support.ContentETag;
import igf.scheduling.support.InMemoryPages;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class SessionController {

    private final ProgrammeQueries queries;
    private final Releases releases;
    private final SessionMapper mapper;
    private final ListHeaders headers;

    SessionController(ProgrammeQueries queries, Releases releases, SessionMapper mapper, ListHeaders headers) {
        this.queries = queries;
        this.releases = releases;
        this.mapper = mapper;
        this.headers = headers;
    }

    /**
     * Lists an edition's sessions. The secretariat gets the working programme, with clashes and the version. Everybody
     * else gets the current release, sorted by time with cancelled sessions last. Before the first release that list is
     * empty. 404 for an unknown edition. To continue from the list, send its {@code Feed-Position} to
     * {@code GET /feed?after=}; the feed covers only releases.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param state UNPLACED, PLACED or CANCELLED; all if left out
     * @param day only sessions that begin on this day, in the edition's time zone
     * @param room only sessions in the room with this slug, with those in all rooms
     * @param subtheme only sessions with the subtheme of this id
     * @param kind only sessions of this kind, such as WORKSHOP
     * @param person only sessions with the person of this id, in any role
     * @param q a number, or words that must all occur in the title, in any case and order
     * @param updatedSince only sessions that were changed at this instant or later; not with {@code asOf}
     * @param sort number, title, start, or without {@code asOf} updatedAt; with a leading {@code -} in descending order
     * @param fields names of the members of each item, separated by commas; all if left out
     * @param asOf an instant; selects the state at that time, the present one if left out
     */
    @GetMapping("/editions/{edition}/sessions")
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<ShownSession>> list(
            @PathVariable String edition,
            @RequestParam(required = false) @Nullable SessionState state,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @Nullable String room,
            @RequestParam(required = false) @Nullable String subtheme,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable Instant updatedSince,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller) {
        FieldSelection.select(fields, List.of(PlannedSession.class, PublishedSession.class));
        var filter = new SessionFilter(state, day, room, subtheme, kind, person, q, updatedSince);
        var sortOrder = SortOrder.parse(sort, SessionOrder.MEMBERS);
        if (asOf != null) {
            requireNoUpdateTime(filter, sortOrder);
        }
        var order = sortOrder.map(SessionOrder::comparator);
        releases.requireEdition(edition);
        if (!caller.isSecretariat()) {
            return releasedSessions(edition, filter, order, asOf);
        }
        if (asOf != null) {
            return pastSessions(edition, filter, order, asOf);
        }
        var position = queries.asOf().position();
        return headers.add(position, plannedSessions(edition, filter, order, position));
    }

    /** Past sessions have no {@code updatedAt}, so it can neither select nor sort them. */
    private static void requireNoUpdateTime(SessionFilter filter, Optional<SortOrder> order) {
        if (filter.updatedSince() != null) {
            throw Problem.malformed("updatedSince", "INVALID_VALUE", "updatedSince cannot be combined with asOf.");
        }
        if (order.filter(wanted -> wanted.member().equals(SessionOrder.UPDATED_AT))
                .isPresent()) {
            throw Problem.malformed("sort", "INVALID_VALUE", "sort=updatedAt cannot be combined with asOf.");
        }
    }

    /** Pages the sessions that match, in the wanted order or else in their own. */
    private static ResponseEntity<Pages.Page<ShownSession>> inMemoryPage(
            Stream<ShownSession> sessions,
            SessionFilter filter,
            Optional<Comparator<ShownSession>> order,
            int version) {
        var matching = sessions.filter(filter::matches);
        return InMemoryPages.of(
                order.map(each -> matching.sorted(each)).orElse(matching).toList(), version);
    }

    private ResponseEntity<Pages.Page<ShownSession>> pastSessions(
            String edition, SessionFilter filter, Optional<Comparator<ShownSession>> order, Instant asOf) {
        var past = queries.findState(edition, asOf).orElseThrow(Problem::notFound);
        var all = past.sessions().stream().<ShownSession>map(session -> mapper.toPlanned(past.standing(session)));
        return inMemoryPage(all, filter, order, 0);
    }

    private ResponseEntity<Pages.Page<ShownSession>> plannedSessions(
            String edition, SessionFilter filter, Optional<Comparator<ShownSession>> order, long position) {
        var current = queries.findState(edition).orElseThrow(Problem::notFound);
        Function<StoredSession, ShownSession> shown =
                stored -> mapper.toPlanned(current.standing(stored.session()), stored.updatedAt());
        var inState = ProgrammeQueries.filter(edition, filter.state());
        if (order.isPresent()) {
            return inMemoryPage(queries.sessions().list(inState).stream().map(shown), filter, order, 0);
        }
        return filter.isStateOnly()
                ? Pages.of(queries.sessions(), inState, position, shown)
                : Pages.searched(
                        queries.sessions(),
                        inState,
                        position,
                        page -> {},
                        stored -> filter.matches(shown.apply(stored)),
                        shown);
    }

    private ResponseEntity<Pages.Page<ShownSession>> releasedSessions(
            String edition, SessionFilter filter, Optional<Comparator<ShownSession>> order, @Nullable Instant asOf) {
        var position = releases.position();
        var pinned = InMemoryPages.pinnedVersion();
        var release =
                pinned.isPresent() ? releases.findByNumber(edition, pinned.getAsInt()) : findRelease(edition, asOf);
        var revisions = asOf == null ? releases.findRevisions(edition) : Map.<UUID, Revision>of();
        var all = release.stream().<ShownSession>flatMap(current -> mapper.toPublished(current, revisions).stream());
        var page = inMemoryPage(
                all, filter, order, release.map(PublicProgramme::number).orElse(0));
        return asOf == null ? headers.add(position, page) : page;
    }

    private Optional<PublicProgramme> findRelease(String edition, @Nullable Instant asOf) {
        return asOf == null ? releases.findCurrent(edition) : releases.findAsOf(edition, asOf);
    }

    /**
     * Reads one session. The secretariat gets the working programme. Everybody else gets the current release, and 404
     * if the session was never released.
     *
     * @param id the session's id
     * @param asOf an instant; selects the state at that time, the present one if left out
     */
    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
    @Allow(everyone = true)
    ResponseEntity<ShownSession> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant asOf, Caller caller) {
        return caller.isSecretariat() ? plannedSession(id, asOf) : publishedSession(id, asOf);
    }

    private ResponseEntity<ShownSession> plannedSession(UUID id, @Nullable Instant asOf) {
        var edition = queries.findEdition(id).orElseThrow(Problem::notFound);
        var programme = asOf == null ? queries.findState(edition) : queries.findState(edition, asOf);
        var standing = programme
                .flatMap(state -> state.findSession(id).map(state::standing))
                .orElseThrow(Problem::notFound);
        var updatedAt = asOf == null ? queries.findUpdatedAt(id).orElse(null) : null;
        return Api.read(standing.session().version(), mapper.toPlanned(standing, updatedAt));
    }

    private ResponseEntity<ShownSession> publishedSession(UUID id, @Nullable Instant asOf) {
        var session = releases.findSession(id).orElseThrow(Problem::notFound);
        if (asOf == null) {
            return ContentETag.respond(session.currentRelease(), mapper.toPublished(session));
        }
        var release = releases.findAsOf(session.edition(), asOf).orElseThrow(Problem::notFound);
        return mapper.toPublished(release, Map.of()).stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(s -> ContentETag.<ShownSession>respond(release.number(), s))
                .orElseThrow(Problem::notFound);
    }
}
