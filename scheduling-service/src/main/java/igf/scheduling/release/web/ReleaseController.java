package igf.scheduling.release.web;

import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Pages;
import igf.platform.web.Problem;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.Released;
import igf.scheduling.release.Releases;
import igf.scheduling.support.Desk;
import igf.scheduling.support.Shown;
import igf.scheduling.support.Slices;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Desk desk;
    private final Releases releases;

    ReleaseController(Api api, Desk desk, Releases releases) {
        this.api = api;
        this.desk = desk;
        this.releases = releases;
    }

    record ReleaseBody(@Nullable @Size(max = 2000) String note) {}

    @PostMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<Map<String, @Nullable Object>> release(
            @PathVariable String edition, @RequestBody(required = false) @Nullable ReleaseBody body) {
        var note = body == null ? null : body.note();
        var written = desk.<Released>ask(edition, new Release(edition, note));
        var released = written.result();
        return api.created(
                "/editions/" + edition + "/releases/" + released.number(),
                (long) released.number(),
                written,
                shown(released));
    }

    @GetMapping
    @Allow(everyone = true)
    ResponseEntity<Pages.Page<Releases.Head>> list(@PathVariable String edition, HttpServletRequest request) {
        Pages.refuseUnknown(request.getParameterMap().keySet(), Set.of());
        var heads = releases.heads(edition);
        var pinned = Slices.pinned().orElse(heads.size());
        return Slices.of(heads.subList(0, Math.min(pinned, heads.size())), pinned);
    }

    @GetMapping("/{number}")
    @Allow(everyone = true)
    ResponseEntity<Map<String, @Nullable Object>> get(@PathVariable String edition, @PathVariable int number) {
        return Api.read(number, shown(find(edition, number)));
    }

    /** What a release changed against the one before, or against any earlier one. */
    @GetMapping("/{number}/changes")
    @Allow(everyone = true)
    Map<String, @Nullable Object> changes(
            @PathVariable String edition,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable Integer since) {
        var released = find(edition, number);
        if (since == null || since == number - 1) {
            return changes(number, number - 1, released.changes());
        }
        if (since < 0 || since > number) {
            throw Problem.malformed("since", "INVALID_VALUE", "A number from 0 to " + number + ".");
        }
        var before = since == 0
                ? List.<igf.scheduling.release.ReleasedSession>of()
                : find(edition, since).sessions();
        return changes(number, since, ReleaseChange.between(before, released.sessions(), id -> whyGone(edition, id)));
    }

    private String whyGone(String edition, UUID session) {
        return releases.session(session)
                .filter(s -> s.edition().equals(edition))
                .map(s -> s.change().reason())
                .orElse("UNPLACED");
    }

    private Released find(String edition, int number) {
        return releases.number(edition, number).orElseThrow(Problem::notFound);
    }

    private static Map<String, @Nullable Object> changes(int number, int since, List<ReleaseChange> changes) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("number", number);
        body.put("since", since);
        body.put("changes", changes.stream().map(ReleaseController::shown).toList());
        return body;
    }

    private static Map<String, @Nullable Object> shown(Released released) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("edition", released.edition().edition());
        body.put("number", released.number());
        body.put("note", released.note());
        body.put("at", released.at());
        body.put("sessions", released.sessions().size());
        body.put(
                "changes",
                released.changes().stream().map(ReleaseController::shown).toList());
        return body;
    }

    /** {@code {type: scheduled|moved|cancelled, sessionId, proposalId, number, title, placement, previous, reason}} */
    private static Map<String, @Nullable Object> shown(ReleaseChange change) {
        var session = change.session();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", change.type().name().toLowerCase(Locale.ROOT));
        body.put("sessionId", session.sessionId());
        body.put("proposalId", session.proposalId());
        body.put("number", session.number());
        body.put("title", session.title());
        body.put("placement", change.type() == ReleaseChange.Type.CANCELLED ? null : Shown.place(session.place()));
        body.put("previous", Shown.place(change.previous()));
        body.put("reason", change.reason());
        return body;
    }
}
