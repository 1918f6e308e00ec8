package igf.gateway.console;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /}: the first page, whole without a script; and the page that asks before it signs out. */
@Controller
class OverviewPage {

    private final OverviewReader reader;
    private final UserToken tokens;

    OverviewPage(OverviewReader reader, UserToken tokens) {
        this.reader = reader;
        this.tokens = tokens;
    }

    @GetMapping("/")
    String overview(@RequestParam(defaultValue = "") String edition, Authentication user, Model model) {
        model.addAttribute("overview", reader.read(edition, tokens.require(user)));
        return "overview";
    }

    @GetMapping("/console/sign-out")
    String signOut() {
        return "sign-out";
    }
}
