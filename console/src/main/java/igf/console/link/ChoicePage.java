package igf.console.link;

import igf.api.engagement.ChoiceShown;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /choices/{token}}: a speaker who has too many sessions chooses which to keep. The token is the only
 * credential.
 */
@Controller
@RequestMapping("/choices/{token:[A-Za-z0-9_.-]+}")
class ChoicePage {

    private final MailedLinks links;

    ChoicePage(MailedLinks links) {
        this.links = links;
    }

    private record Model(ChoiceShown choice, String note) {}

    @GetMapping
    String show(@PathVariable String token, @RequestParam(defaultValue = "") String note, PageContext context) {
        Reply reply = links.get(Service.PROPOSAL, "/choices/" + token, context);
        if (reply.status() != 200) {
            // After the choice the link is used up, and the page confirms it.
            return MailedLinks.showClosed("choice-closed", reply, note.equals("chosen") ? note : null, context);
        }
        return context.show("choice", new Model(reply.bodyAs(ChoiceShown.class), note.equals("choose") ? note : ""));
    }

    @PostMapping
    ResponseEntity<Void> choose(
            @PathVariable String token,
            @RequestParam(defaultValue = "") List<String> keep,
            HttpServletRequest request) {
        Reply reply = links.post(Service.PROPOSAL, "/choices/" + token + "/choice", Map.of("keep", keep), request);
        int status = reply.status();
        if (reply.isSuccess()) {
            return MailedLinks.redirect("/choices/" + token + "?note=chosen");
        }
        return MailedLinks.redirect("/choices/" + token + (status == 404 || status == 410 ? "" : "?note=choose"));
    }
}
