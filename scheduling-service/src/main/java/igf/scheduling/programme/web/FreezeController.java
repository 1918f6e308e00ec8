package igf.scheduling.programme.web;

import igf.api.programme.FreezeBody;
import igf.api.programme.ShownFreeze;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.scheduling.programme.Freeze;
import igf.scheduling.programme.ProgrammeCommand.FreezeProgramme;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.release.Releases;
import igf.scheduling.support.ProgrammeCommands;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ValueRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/programme/freeze")
class FreezeController {

    private static final ValueRange YEARS = ValueRange.of(1900, 2999);

    private final Api api;
    private final ProgrammeCommands programmeCommands;
    private final ProgrammeQueries queries;
    private final Releases releases;

    FreezeController(Api api, ProgrammeCommands programmeCommands, ProgrammeQueries queries, Releases releases) {
        this.api = api;
        this.programmeCommands = programmeCommands;
        this.queries = queries;
        this.releases = releases;
    }

    /**
     * Freezes a programme from an instant on, changes its freeze, or lifts it. From then on every placement needs a
     * {@code reason}, by hand or by a plan, and so does removing a session that was ever released: 422 {@code
     * REASON_REQUIRED}. Withdrawals and releases stay possible without one.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the instant, which may be in the past, and the reason
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<ShownFreeze> freezeProgramme(@PathVariable String edition, @RequestBody FreezeBody body) {
        requireUsualYear(body.from());
        var written = programmeCommands.<@Nullable Freeze>send(
                edition, new FreezeProgramme(edition, body.from(), body.reason()));
        return api.ok(null, written, toShown(written.result()));
    }

    /**
     * Reads the freeze of a programme. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ShownFreeze getFreeze(@PathVariable String edition) {
        releases.requireEdition(edition);
        return toShown(queries.findFreeze(edition).orElse(null));
    }

    /** Years of more digits cannot be shown in every time zone. */
    private static void requireUsualYear(@Nullable Instant from) {
        if (from != null && !YEARS.isValidValue(from.atOffset(ZoneOffset.UTC).getYear())) {
            throw Problem.malformed("from", "INVALID_VALUE", "from must be in a year from 1900 to 2999.");
        }
    }

    private static ShownFreeze toShown(@Nullable Freeze freeze) {
        return freeze == null
                ? new ShownFreeze(null, null, null, null)
                : new ShownFreeze(freeze.from(), freeze.reason(), freeze.by(), freeze.at());
    }
}
