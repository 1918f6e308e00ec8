package igf.console.overview;

import igf.console.language.Times;
import igf.console.page.Edition;
import igf.console.page.Editions;
import igf.console.page.Visit;
import igf.console.service.Service;
import igf.console.service.Services;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /today/{edition}}: what waits, by queue, whole without a script; and the page that asks before it signs out. */
@Controller
class OverviewPage {

    private final OverviewReader reader;
    private final Editions editions;
    private final Times times;
    private final Services services;

    OverviewPage(OverviewReader reader, Editions editions, Times times, Services services) {
        this.reader = reader;
        this.editions = editions;
        this.times = times;
        this.services = services;
    }

    @GetMapping("/today/{edition}")
    String overview(@PathVariable String edition, Visit visit, Model model) {
        Edition shown = editions.require(edition);
        model.addAttribute("overview", reader.read(shown.id(), visit.visitor().token()));
        model.addAttribute("times", times);
        model.addAttribute("zone", shown.zone());
        // A chart less is no reason to show nothing.
        model.addAttribute(
                "submissions",
                Submissions.of(
                        services.ask(visit, Service.PROPOSAL, "/editions/{edition}/proposals/statistics", shown.id())
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
