package igf.console.swap;

import igf.api.swap.SwapRequestShown;
import igf.console.link.MailedLinks;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /swap-requests/{token}}: answers a swap request. The token is the only credential. */
@Controller
@RequestMapping("/swap-requests/{token:[A-Za-z0-9_-]+}")
class SwapLinkPage {

    private static final Set<String> ANSWERS = Set.of("true", "false");

    private final MailedLinks links;

    SwapLinkPage(MailedLinks links) {
        this.links = links;
    }

    private record Model(SwapRow swap) {}

    @GetMapping
    String show(@PathVariable String token, PageContext context) {
        Reply reply = links.get(Service.SCHEDULING, "/swap-requests/" + token, context);
        return reply.isSuccess()
                ? context.show("swap-link", new Model(SwapRow.of(reply.bodyAs(SwapRequestShown.class))))
                : MailedLinks.showClosed("swap-closed", reply, null, context);
    }

    /** Sends the answer and redirects, so that reloading sends nothing. The page shows what became of it. */
    @PostMapping
    ResponseEntity<Void> answer(
            @PathVariable String token, @RequestParam(defaultValue = "") String accept, HttpServletRequest request) {
        if (ANSWERS.contains(accept)) {
            links.post(
                    Service.SCHEDULING,
                    "/swap-requests/" + token + "/answer",
                    Map.of("accept", Boolean.valueOf(accept)),
                    request);
        }
        return MailedLinks.redirect("/swap-requests/" + token);
    }
}
