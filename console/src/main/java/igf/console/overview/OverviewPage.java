package igf.console.overview;

import igf.console.language.Times;
import igf.console.page.Edition;
import igf.console.page.Visit;
import igf.console.service.Service;
import igf.console.service.Services;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /today/{edition}}: what waits, by queue, whole without a script; and the page that asks before it signs out. */
@Controller
class OverviewPage {

    private final OverviewReader reader;
    private final Times times;
    private final Services services;

    OverviewPage(OverviewReader reader, Times times, Services services) {
        this.reader = reader;
        this.times = times;
        this.services = services;
    }

    @GetMapping("/today/{edition}")
    String overview(Edition edition, Visit visit, Model model) {
        model.addAttribute("overview", reader.read(edition.id(), visit.visitor().token()));
        model.addAttribute("times", times);
        model.addAttribute("zone", edition.zone());
        // A chart less is no reason to show nothing.
        model.addAttribute(
                "submissions",
                Submissions.of(
                        services.ask(visit, Service.PROPOSAL, "/editions/{edition}/proposals/statistics", edition.id())
                                .body()
                                .path("proposals")
                                .path("byDay")));
        return "overview";
    }

    @GetMapping("/console/sign-out")
    String signOut(Visit visit) {
        return "sign-out";
    }
}
