package igf.console.home;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import igf.console.programme.ProgrammeReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: the current edition with its next step and its programme, other editions, and ways to sign in. */
@Controller
class FrontPage {

    private final ProgrammeReader programmes;
    private final Clock clock = Clock.systemUTC();

    FrontPage(ProgrammeReader programmes) {
        this.programmes = programmes;
    }

    @GetMapping("/")
    String show(PageContext context) {
        Optional<Edition> current = context.editions().current();
        List<Edition> others = context.editions().all().stream()
                .filter(edition -> current.filter(edition::equals).isEmpty())
                .toList();
        context.addAttribute("current", current.orElse(null));
        current.ifPresent(edition -> addNextStep(edition, context));
        context.addAttribute(
                "calls", others.stream().filter(Edition::callIsOpen).toList());
        context.addAttribute(
                "others",
                others.stream().filter(edition -> !edition.callIsOpen()).toList());
        context.addAttribute("none", context.editions().isAvailable() ? "front.none" : "front.unknown");
        return "front";
    }

    private void addNextStep(Edition edition, PageContext context) {
        Instant now = clock.instant();
        Map<String, Integer> days = programmes.countByDay(edition);
        NextStep step = NextStep.of(edition, !days.isEmpty(), now);
        context.addAttribute("days", days);
        context.addAttribute("step", step.name());
        String today = edition.today(now);
        String day = step == NextStep.JOIN && days.containsKey(today) ? "&day=" + today : "";
        context.addAttribute("address", step.address(edition, context.locale().getLanguage()) + day);
    }
}
