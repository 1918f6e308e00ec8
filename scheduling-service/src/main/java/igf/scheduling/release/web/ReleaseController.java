package igf.scheduling.release.web;

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
import igf.scheduling.release.PublicProgramme;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.release.Releases;
import igf.scheduling.support.ContentETag;
import igf.scheduling.support.InMemoryPages;
import igf.scheduling.support.ProgrammeCommands;
import java.util.List;
import java.util.Optional;
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
    private final ProgrammeCommands programmeCommands;
    private final Releases releases;
    private final ChangesMapper mapper;

    ReleaseController(Api api, ProgrammeCommands programmeCommands, Releases releases, ChangesMapper mapper) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.releases = releases;
        this.mapper = mapper;
    }

    /**
     * Releases the programme. The public sees the present state from now on, and people whom a change concerns get a
     * mail. With {@code sessions} or {@code days} it publishes the changes of those sessions only; all others stay as
     * released last, but rooms and slots become public as they are now. 409 with {@code clashes} as long as a HARD clash of a session that it publishes is not
     * acknowledged: two sessions share a room or a person, or one is beside an exclusive one, in a closed room or outside the
     * edition's days. Of hard clashes only those of people can be acknowledged, each with a reason. 409 {@code PREVIEW_OUTDATED} if what
     * it would publish has changed since the preview that gave {@code basis}. 422 if {@code acknowledge} names a clash
     * that does not exist ({@code CLASH_UNKNOWN}), cannot be acknowledged ({@code CLASH_NOT_ACKNOWLEDGEABLE}) or is
     * named twice ({@code CLASH_TWICE}). 422 {@code SESSION_UNKNOWN} for an unknown session, and {@code
     * DAY_WITHOUT_SESSIONS} for a day without any.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the name, the sessions, a note and acknowledgements; may be left out
     */
    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ReleaseShown> releaseProgramme(
            @PathVariable String edition, @RequestBody(required = false) @Nullable ReleaseBody body) {
        return programmeCommands.<Released, ReleaseShown>answer(
                edition, new Release(toRequest(body), edition), written -> createdResponse(edition, written));
    }

    private ResponseEntity<ReleaseShown> createdResponse(String edition, CommandResult<Released> written) {
        var released = written.result();
        return api.created(
                "/editions/" + edition + "/releases/" + released.number(),
                (long) released.number(),
                written,
                new ReleaseShown(
                        edition,
                        released.number(),
                        released.name(),
                        released.scope() != null,
                        released.note(),
                        released.at(),
                        released.sessions().size(),
                        mapper.toChanges(edition, released.differences())));
    }

    /**
     * Lists an edition's releases. They are sorted by number. Each has the numbers of sessions that it scheduled,
     * moved, cancelled or changed. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<ReleasesHead>> list(@PathVariable String edition) {
        releases.requireEdition(edition);
        var summaries = releases.listSummaries(edition);
        var pinned = InMemoryPages.pinnedVersion().orElse(summaries.size());
        return InMemoryPages.of(
                summaries.stream()
                        .limit(pinned)
                        .map(ReleaseController::toReleasesHead)
                        .toList(),
                pinned);
    }

    /**
     * Reads a release and its changes. The answer is 404 if there is no such edition or release.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param number the release's number, from 1
     */
    @GetMapping("/{number}")
    @Allow(everyone = true)
    ResponseEntity<ReleaseShown> get(@PathVariable String edition, @PathVariable int number, Caller caller) {
        var released = requireRelease(edition, number);
        return ContentETag.respond(
                number,
                new ReleaseShown(
                        edition,
                        number,
                        released.name(),
                        released.partial(),
                        released.note(),
                        released.releasedAt(),
                        released.sessions().size(),
                        mapper.toChanges(edition, releasesFor(caller).changes(edition, number))));
    }

    /** The secretariat sees a release with all people. */
    private Releases releasesFor(Caller caller) {
        return caller.isSecretariat() ? releases.withAllPeople() : releases;
    }

    /**
     * Reads the changes of a release. The response compares it with the release before it, or with {@code since}.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param number the release's number, from 1
     * @param since number of an earlier release to compare with, 0 for an empty programme; the previous one if left out
     */
    @GetMapping("/{number}/changes")
    @Allow(everyone = true)
    ReleaseChanges changes(
            @PathVariable String edition,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since,
            Caller caller) {
        var released = requireRelease(edition, number);
        if (since == null || since == number - 1) {
            return new ReleaseChanges(
                    number,
                    number - 1,
                    mapper.toChanges(edition, releasesFor(caller).changes(edition, number)));
        }
        if (since < 0 || since > number) {
            throw Problem.malformed("since", "INVALID_VALUE", "since must be a number from 0 to " + number + ".");
        }
        var before = since == 0
                ? List.<ReleasedSession>of()
                : requireRelease(edition, since).sessions();
        var between =
                ReleaseChange.between(before, released.sessions(), id -> cancellationReason(edition, id)).stream();
        var visible = caller.isSecretariat() ? between : between.map(releases.nameRedactor(edition)::redact);
        return new ReleaseChanges(number, since, mapper.toChanges(edition, visible.toList()));
    }

    private Optional<String> cancellationReason(String edition, UUID session) {
        return releases.findSession(session)
                .filter(s -> s.edition().equals(edition))
                .map(s -> s.change().reason());
    }

    private PublicProgramme requireRelease(String edition, int number) {
        return releases.withAllPeople()
                .findByNumber(edition, number)
                .orElseThrow(() -> releases.missingRelease(edition));
    }

    /** @param body null for a request without one */
    static ReleaseRequest toRequest(@Nullable ReleaseBody body) {
        return body == null
                ? new ReleaseRequest(null, null, ReleaseScope.ALL, List.of(), null)
                : new ReleaseRequest(
                        blankToNull(body.name()),
                        body.note(),
                        new ReleaseScope(orEmpty(body.sessions()), orEmpty(body.days())),
                        orEmpty(body.acknowledge()).stream()
                                .map(item -> new ReleaseAcknowledgement(item.clash(), item.reason()))
                                .toList(),
                        blankToNull(body.basis()));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static ReleasesHead toReleasesHead(Releases.Summary summary) {
        return new ReleasesHead(
                summary.number(),
                summary.name(),
                summary.partial(),
                summary.note(),
                summary.at(),
                summary.sessions(),
                summary.scheduled(),
                summary.moved(),
                summary.cancelled(),
                summary.changed());
    }
}
