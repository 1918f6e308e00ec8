package igf.scheduling.programme.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.view.Programmes;
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.Releases;
import igf.scheduling.session.Session;
import igf.scheduling.support.ReadTag;
import igf.scheduling.support.Slices;
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

    private final Programmes programmes;
    private final Releases releases;
    private final SessionShown shown;

    SessionController(Programmes programmes, Releases releases, SessionShown shown) {
        this.programmes = programmes;
        this.releases = releases;
        this.shown = shown;
    }

    /**
     * Lists an edition's sessions. The secretariat gets the working programme, with clashes and the version. Everybody
     * else gets the current release, by time, cancelled sessions last, and an empty list before the first release.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param state UNPLACED, PLACED or CANCELLED; all if left out
     * @param asOf an instant: as it was then; the present state if left out
     */
    @GetMapping("/editions/{edition}/sessions")
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<ShownSession>> list(
            @PathVariable String edition,
            @RequestParam(required = false) Session.@Nullable State state,
            @RequestParam(required = false) @Nullable Instant asOf,
            Caller caller,
            HttpServletRequest request) {
        Pages.refuseUnknown(request.getParameterMap().keySet(), Set.of("state"));
        if (!caller.isSecretariat()) {
            return released(edition, state, asOf);
        }
        if (asOf != null) {
            var then = programmes.board(edition, asOf).orElseThrow(Problem::notFound);
            var all = then.sessions().stream()
                    .filter(session -> state == null || session.state() == state)
                    .<ShownSession>map(session -> shown.inside(then.standing(session)))
                    .toList();
            return Slices.of(all, 0);
        }
        var now = programmes.board(edition).orElseThrow(Problem::notFound);
        return Pages.of(
                programmes.sessions(),
                Programmes.of(edition, state),
                programmes.asOf().position(),
                Set.of("state"),
                kept -> shown.inside(now.standing(kept.session())));
    }

    private ResponseEntity<Pages.Page<ShownSession>> released(
            String edition, Session.@Nullable State state, @Nullable Instant asOf) {
        var pinned = Slices.pinned();
        var release = pinned.isPresent() ? releases.number(edition, pinned.getAsInt()) : inForce(edition, asOf);
        return release.map(r -> Slices.of(shown.outside(r, state), r.number()))
                .orElseGet(() -> Slices.of(List.of(), 0));
    }

    private Optional<PublicProgramme> inForce(String edition, @Nullable Instant asOf) {
        return asOf == null ? releases.current(edition) : releases.at(edition, asOf);
    }

    /**
     * Reads one session. The secretariat gets the working programme; everybody else the last release, and 404 before it
     * was released.
     *
     * @param id the session's id
     * @param asOf an instant: as it was then; the present state if left out
     */
    @GetMapping("/sessions/{id:[0-9a-fA-F-]{36}}")
    @Allow(everyone = true)
    ResponseEntity<ShownSession> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Instant asOf, Caller caller) {
        return caller.isSecretariat() ? inside(id, asOf) : outside(id, asOf);
    }

    private ResponseEntity<ShownSession> inside(UUID id, @Nullable Instant asOf) {
        var edition = programmes.editionOf(id).orElseThrow(Problem::notFound);
        var board = asOf == null ? programmes.board(edition) : programmes.board(edition, asOf);
        var standing = board.flatMap(b -> b.session(id).map(b::standing)).orElseThrow(Problem::notFound);
        return Api.read(standing.session().version(), shown.inside(standing));
    }

    private ResponseEntity<ShownSession> outside(UUID id, @Nullable Instant asOf) {
        var session = releases.session(id).orElseThrow(Problem::notFound);
        if (asOf == null) {
            return ReadTag.read(session.number(), shown.outside(session));
        }
        var then = releases.at(session.edition(), asOf).orElseThrow(Problem::notFound);
        return then.sessions().stream()
                .filter(s -> s.sessionId().equals(id))
                .findFirst()
                .map(s -> ReadTag.<ShownSession>read(then.number(), shown.outside(then, s)))
                .orElseThrow(Problem::notFound);
    }
}
