package igf.scheduling.release;

import igf.api.release.ReleaseBody;
import igf.api.release.ReleaseChanges;
import igf.api.release.ReleaseShown;
import igf.api.release.ReleasesHead;
import igf.platform.command.CommandResult;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Caller;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.support.ProgrammeCommands;
import igf.scheduling.support.ReadTag;
import igf.scheduling.support.Slices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/releases")
class ReleaseController {

    private final Api api;
    private final ProgrammeCommands desk;
    private final Releases releases;
    private final ChangesMapper shown;

    ReleaseController(Api api, ProgrammeCommands desk, Releases releases, ChangesMapper shown) {
        this.api = api;
        this.desk = desk;
        this.releases = releases;
        this.shown = shown;
    }

    /**
     * Releases the programme. The public sees the present state from now on, and people whom a change concerns get a
     * mail. 409 with {@code clashes} as long as a HARD clash is not acknowledged: two sessions share a room or a
     * person, or one is outside the edition's days. Of hard clashes only those of people can be acknowledged, each with
     * a reason. 422 if {@code acknowledge} names a clash that does not exist or cannot be acknowledged.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param body a note and acknowledgements; may be left out
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReleaseShown> releaseProgramme(
            @PathVariable String edition, @RequestBody(required = false) @Nullable ReleaseBody body) {
        var note = body == null ? null : body.note();
        return desk.<Released, ReleaseShown>answer(
                edition, new Release(edition, note, acknowledged(body)), written -> released(edition, written));
    }

    private ResponseEntity<ReleaseShown> released(String edition, CommandResult<Released> written) {
        var released = written.result();
        return api.created(
                "/editions/" + edition + "/releases/" + released.number(),
                (long) released.number(),
                written,
                new ReleaseShown(
                        edition,
                        released.number(),
                        released.note(),
                        released.at(),
                        released.sessions().size(),
                        shown.changes(edition, released.differences())));
    }

    /**
     * Lists an edition's releases. By number, with how many sessions each scheduled, moved, cancelled or changed.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<ReleasesHead>> list(@PathVariable String edition, HttpServletRequest request) {
        Pages.refuseUnknown(request.getParameterMap().keySet(), Set.of());
        var heads = releases.heads(edition);
        var pinned = Slices.pinned().orElse(heads.size());
        return Slices.of(
                heads.stream().limit(pinned).map(ReleaseController::shown).toList(), pinned);
    }

    /**
     * Reads a release and its changes. The answer is 404 if there is no such release.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param number of the release, from 1
     */
    @GetMapping("/{number}")
    @Allow(everyone = true)
    ResponseEntity<ReleaseShown> get(@PathVariable String edition, @PathVariable int number, Caller caller) {
        var released = find(edition, number);
        return ReadTag.read(
                number,
                new ReleaseShown(
                        edition,
                        number,
                        released.note(),
                        released.at(),
                        released.sessions().size(),
                        shown.changes(edition, known(caller).changes(edition, number))));
    }

    /** The secretariat sees a release with all people. */
    private Releases known(Caller caller) {
        return caller.isSecretariat() ? releases.whole() : releases;
    }

    /**
     * Reads the changes of a release. Since the release before it, or since any earlier one.
     *
     * @param edition the edition's slug, as {@code igf-2026}
     * @param number of the release, from 1
     * @param since number of an earlier release to compare with, 0 for nothing; the one before if left out
     */
    @GetMapping("/{number}/changes")
    @Allow(everyone = true)
    ReleaseChanges changes(
            @PathVariable String edition,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since,
            Caller caller) {
        var released = find(edition, number);
        if (since == null || since == number - 1) {
            return new ReleaseChanges(
                    number, number - 1, shown.changes(edition, known(caller).changes(edition, number)));
        }
        if (since < 0 || since > number) {
            throw Problem.malformed("since", "INVALID_VALUE", "A number from 0 to " + number + ".");
        }
        var before =
                since == 0 ? List.<ReleasedSession>of() : find(edition, since).sessions();
        var between = ReleaseChange.between(before, released.sessions(), id -> whyGone(edition, id)).stream();
        var seen = caller.isSecretariat() ? between : between.map(releases.naming(edition)::of);
        return new ReleaseChanges(number, since, shown.changes(edition, seen.toList()));
    }

    private String whyGone(String edition, UUID session) {
        return releases.session(session)
                .filter(s -> s.edition().equals(edition))
                .map(s -> s.change().reason())
                .orElse("UNPLACED");
    }

    private PublicProgramme find(String edition, int number) {
        return releases.whole().number(edition, number).orElseThrow(Problem::notFound);
    }

    /** @param body null for a request without one */
    static List<ReleaseAcknowledgement> acknowledged(@Nullable ReleaseBody body) {
        var acknowledge = body == null ? null : body.acknowledge();
        return acknowledge == null
                ? List.of()
                : acknowledge.stream()
                        .map(one -> new ReleaseAcknowledgement(one.clash(), one.reason()))
                        .toList();
    }

    private static ReleasesHead shown(Releases.Head head) {
        return new ReleasesHead(
                head.number(),
                head.note(),
                head.at(),
                head.sessions(),
                head.scheduled(),
                head.moved(),
                head.cancelled(),
                head.changed());
    }
}
