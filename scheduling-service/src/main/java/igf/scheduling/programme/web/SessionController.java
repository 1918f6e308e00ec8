package igf.scheduling.programme.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.session.Session;
import igf.scheduling.support.ContentETag;
import igf.scheduling.support.InMemoryPages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    SessionController(ProgrammeQueries queries, Releases releases, SessionMapper mapper) {
        this.queries = queries;
        this.releases = releases;
        this.mapper = mapper;
    }

    /**
     * Lists an edition's sessions. The secretariat gets the working programme, with clashes and the version. Everybody
     * else gets the current release, sorted by time with cancelled sessions last. Before the first release that list is
     * empty.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param state UNPLACED, PLACED or CANCELLED; all if left out
     * @param asOf an instant; selects the state at that time, the present one if left out
     */
    @GetMapping("/editions/{edition}/sessions")
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<ShownSession>> list(
            @PathVariable String edition,
            @RequestParam(required = false) Session.@Nullable State state,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller,
            HttpServletRequest request) {
        Pages.rejectUnknownParameters(request.getParameterMap().keySet(), Set.of("state"));
        if (!caller.isSecretariat()) {
            return releasedSessions(edition, state, asOf);
        }
        if (asOf != null) {
            var earlier = queries.findState(edition, asOf).orElseThrow(Problem::notFound);
            var all = earlier.sessions().stream()
                    .filter(session -> state == null || session.state() == state)
                    .<ShownSession>map(session -> mapper.toPlanned(earlier.standing(session)))
                    .toList();
            return InMemoryPages.of(all, 0);
        }
        var current = queries.findState(edition).orElseThrow(Problem::notFound);
        return Pages.of(
                queries.sessions(),
                ProgrammeQueries.filter(edition, state),
                queries.asOf().position(),
                Set.of("state"),
                stored -> mapper.toPlanned(current.standing(stored.session())));
    }

    private ResponseEntity<Pages.Page<ShownSession>> releasedSessions(
            String edition, Session.@Nullable State state, @Nullable Instant asOf) {
        var pinned = InMemoryPages.pinnedVersion();
        var release =
                pinned.isPresent() ? releases.findByNumber(edition, pinned.getAsInt()) : findRelease(edition, asOf);
        return release.map(r -> InMemoryPages.of(mapper.toPublished(r, state), r.number()))
                .orElseGet(() -> InMemoryPages.of(List.of(), 0));
    }

    private Optional<PublicProgramme> findRelease(String edition, @Nullable Instant asOf) {
        return asOf == null ? releases.findCurrent(edition) : releases.findAsOf(edition, asOf);
    }

    /**
     * Reads one session. The secretariat gets the working programme; everybody else the last release, and 404 before it
     * was released.
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
        return Api.read(standing.session().version(), mapper.toPlanned(standing));
    }

    private ResponseEntity<ShownSession> publishedSession(UUID id, @Nullable Instant asOf) {
        var session = releases.findSession(id).orElseThrow(Problem::notFound);
        if (asOf == null) {
            return ContentETag.respond(session.releaseNumber(), mapper.toPublished(session));
        }
        var release = releases.findAsOf(session.edition(), asOf).orElseThrow(Problem::notFound);
        return release.sessions().stream()
                .filter(s -> s.sessionId().equals(id))
                .findFirst()
                .map(s -> ContentETag.<ShownSession>respond(release.number(), mapper.toPublished(release, s)))
                .orElseThrow(Problem::notFound);
    }
}
