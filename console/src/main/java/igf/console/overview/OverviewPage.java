package igf.console.overview;

import igf.console.language.Times;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /today/{edition}}: the waiting work by queue. The page works without scripts. Also serves the page that
 * confirms signing out.
 */
@Controller
class OverviewPage {

    private final OverviewReader reader;
    private final Times times;

    OverviewPage(OverviewReader reader, Times times) {
        this.reader = reader;
        this.times = times;
    }

    private record Model(Overview overview, Times times, ZoneId zone, SubmissionChart submissions) {}

    @GetMapping("/today/{edition}")
    String overview(Edition edition, PageContext context) {
        Overview overview = reader.read(edition.id(), context.viewer().token());
        // The page is shown without the chart if the call fails.
        SubmissionChart submissions = SubmissionChart.of(context.services()
                .getAnyStatus(Service.PROPOSAL, "/editions/{edition}/proposals/statistics", edition.id())
                .body()
                .path("proposals")
                .path("byDay"));
        return context.show("overview", new Model(overview, times, edition.zone(), submissions));
    }

    @GetMapping("/console/sign-out")
    String signOut(PageContext context) {
        return "sign-out";
    }
}
