package igf.gateway.console;

import igf.gateway.health.Readiness;
import igf.gateway.page.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /operations}: services and their read models. */
@Controller
class OperationsPage {

    private final Readiness readiness;

    OperationsPage(Readiness readiness) {
        this.readiness = readiness;
    }

    @GetMapping("/operations")
    String show(Visit visit, Model model) {
        model.addAttribute("services", readiness.services());
        return "operations";
    }
}
