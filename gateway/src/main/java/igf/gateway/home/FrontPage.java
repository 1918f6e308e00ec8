package igf.gateway.home;

import igf.gateway.page.Edition;
import igf.gateway.page.Editions;
import igf.gateway.page.Visit;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: editions, open calls, and the ways to sign in. */
@Controller
class FrontPage {

    private final Editions editions;

    FrontPage(Editions editions) {
        this.editions = editions;
    }

    @GetMapping("/")
    String show(Visit visit, Model model) {
        List<Edition> all = editions.all();
        model.addAttribute("calls", all.stream().filter(Edition::callIsOpen).toList());
        model.addAttribute("editions", all);
        model.addAttribute("none", editions.isKnown() ? "front.none" : "front.unknown");
        return "front";
    }
}
