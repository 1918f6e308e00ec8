package igf.console.home;

import igf.console.page.Edition;
import igf.console.page.PageContext;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: editions, open calls, and ways to sign in. */
@Controller
class FrontPage {

    @GetMapping("/")
    String show(PageContext context) {
        List<Edition> all = context.editions().all();
        context.addAttribute("calls", all.stream().filter(Edition::callIsOpen).toList());
        context.addAttribute("editions", all);
        context.addAttribute("none", context.editions().isAvailable() ? "front.none" : "front.unknown");
        return "front";
    }
}
