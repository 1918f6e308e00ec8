package igf.scheduling.programme.web;

import igf.api.programme.Overview;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.programme.view.ProgrammeQueries;
import igf.scheduling.release.Releases;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/overview")
class OverviewController {

    private final ProgrammeQueries queries;
    private final Releases releases;

    OverviewController(ProgrammeQueries queries, Releases releases) {
        this.queries = queries;
        this.releases = releases;
    }

    /**
     * Counts an edition's sessions by state, and its rooms. {@code released} is the number of the current release, 0
     * before the first.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    Overview get(@PathVariable String edition) {
        releases.requireEdition(edition);
        var asOf = queries.asOf();
        var counts = queries.countByState(edition);
        counts.put(
                "released",
                releases.findCurrent(edition).map(r -> (long) r.number()).orElse(0L));
        return new Overview(edition, asOf.recordedAt(), Long.toString(asOf.position()), counts);
    }
}
