package igf.console.home;

import igf.console.page.Edition;
import igf.console.page.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: editions, open calls, and ways to sign in. */
@Controller
class FrontPage {

    @GetMapping("/")
    String show(Visit visit) {
        List<Edition> all = visit.editions().all();
        visit.put("calls", all.stream().filter(Edition::callIsOpen).toList());
        visit.put("editions", all);
        visit.put("none", visit.editions().isKnown() ? "front.none" : "front.unknown");
        return "front";
    }
}
