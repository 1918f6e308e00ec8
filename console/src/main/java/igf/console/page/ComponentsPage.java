package igf.console.page;

import igf.console.list.ListView;
import igf.console.service.FormErrors;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /console/components}: every component of the pages in each of its states, in demo mode only. */
@Controller
@ConditionalOnProperty(name = "igf.demo", havingValue = "true")
class ComponentsPage {

    private static final int ROWS = 59;

    @GetMapping("/console/components")
    String show(PageContext context) {
        context.addAttribute("list", list(ROWS, "ACCEPTED", context));
        context.addAttribute("actions", List.of("release", "discard"));
        context.addAttribute("none", list(0, "", context));
        context.addAttribute("noneChosen", list(0, "DECLINED", context));
        context.addAttribute("mails", new MailCounts(Map.of("screened-out", 3L)));
        context.addAttribute(
                "errors",
                new FormErrors(
                        "",
                        "",
                        List.of(
                                new FormErrors.FieldError("/sample-line", "REQUIRED", ""),
                                new FormErrors.FieldError("/sample-lines", "EMAIL", "").atLine("/sample-lines", 3))));
        return "components";
    }

    private static ListView<Integer> list(int rows, String state, PageContext context) {
        return ListView.of(
                "/console/components",
                Map.of(),
                List.of(
                        new ListView.Filter(
                                "state",
                                context.message("list.state"),
                                state,
                                List.of("ACCEPTED", "DECLINED").stream()
                                        .map(stage -> new ListView.Option(stage, context.message("stage." + stage)))
                                        .toList()),
                        new ListView.Filter("q", context.message("search.proposal"), "", List.of())),
                List.of(
                        new ListView.Column("number", context.message("list.number")),
                        new ListView.Column("title", context.message("list.title"))),
                "-number",
                2,
                IntStream.rangeClosed(1, rows).boxed().toList());
    }
}
