package igf.console.screening;

import igf.console.page.Edition;
import igf.console.page.Editions;
import igf.console.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /screening/{edition}}: what waits to be screened, who has waited longest first, and what was done today. */
@Controller
class ScreeningQueuePage {

    /** More are nothing to read, but to work on. */
    private static final int SHOWN = 50;

    private final ScreeningDesk desk;
    private final Editions editions;

    ScreeningQueuePage(ScreeningDesk desk, Editions editions) {
        this.desk = desk;
        this.editions = editions;
    }

    @GetMapping("/screening/{edition}")
    String show(@PathVariable String edition, @RequestParam(defaultValue = "") String done, Visit visit, Model model) {
        Edition of = editions.require(edition);
        Progress progress = desk.progress(visit, of);
        model.addAttribute("edition", of);
        model.addAttribute("total", progress.waiting().size());
        model.addAttribute("waiting", progress.waiting().stream().limit(SHOWN).toList());
        model.addAttribute("failures", progress.waiting().isEmpty() ? java.util.Map.of() : desk.failures(visit, of));
        model.addAttribute("screened", progress.screened());
        model.addAttribute("done", progress.screened(done).orElse(null));
        return "screening";
    }
}
