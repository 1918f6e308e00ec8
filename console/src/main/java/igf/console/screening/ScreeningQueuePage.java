package igf.console.screening;

import igf.console.page.Edition;
import igf.console.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /screening/{edition}}: proposals to screen, longest wait first, and those screened today. */
@Controller
class ScreeningQueuePage {

    /** The page shows no more than this. */
    private static final int SHOWN = 50;

    @GetMapping("/screening/{edition}")
    String show(Edition edition, @RequestParam(defaultValue = "") String done, Visit visit) {
        Progress progress = ScreeningClient.progress(visit, edition);
        visit.put("edition", edition);
        visit.put("total", progress.waiting().size());
        visit.put("waiting", progress.waiting().stream().limit(SHOWN).toList());
        visit.put(
                "failures",
                progress.waiting().isEmpty() ? java.util.Map.of() : ScreeningClient.failures(visit, edition));
        visit.put("screened", progress.screened());
        visit.put("done", progress.screened(done).orElse(null));
        return "screening";
    }
}
