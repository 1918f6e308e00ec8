package igf.console.overview;

import igf.console.language.Times;
import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.service.Service;
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

    @GetMapping("/today/{edition}")
    String overview(Edition edition, PageContext context) {
        context.addAttribute(
                "overview", reader.read(edition.id(), context.viewer().token()));
        context.addAttribute("times", times);
        context.addAttribute("zone", edition.zone());
        // The page is shown without the chart if the call fails.
        context.addAttribute(
                "submissions",
                SubmissionChart.of(context.services()
                        .getAnyStatus(Service.PROPOSAL, "/editions/{edition}/proposals/statistics", edition.id())
                        .body()
                        .path("proposals")
                        .path("byDay")));
        return "overview";
    }

    @GetMapping("/console/sign-out")
    String signOut(PageContext context) {
        return "sign-out";
    }
}
