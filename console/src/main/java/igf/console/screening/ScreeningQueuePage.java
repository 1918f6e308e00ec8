package igf.console.screening;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /screening/{edition}}: proposals to screen, longest wait first, and those screened today. */
@Controller
class ScreeningQueuePage {

    /** The maximum number of proposals that the page shows. */
    private static final int MAX_SHOWN = 50;

    @GetMapping("/screening/{edition}")
    String show(Edition edition, @RequestParam(defaultValue = "") String done, PageContext context) {
        ScreeningProgress progress = ScreeningClient.progress(context, edition);
        context.addAttribute("edition", edition);
        context.addAttribute("total", progress.waiting().size());
        context.addAttribute(
                "waiting", progress.waiting().stream().limit(MAX_SHOWN).toList());
        context.addAttribute(
                "failures", progress.waiting().isEmpty() ? Map.of() : ScreeningClient.failures(context, edition));
        context.addAttribute("screened", progress.screened());
        context.addAttribute("done", progress.screened(done).orElse(null));
        return "screening";
    }
}
