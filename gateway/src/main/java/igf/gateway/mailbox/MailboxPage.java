package igf.gateway.mailbox;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /mailbox}: a page for the secretariat, and the same as JSON for its programs. */
@Controller
class MailboxPage {

    /** All mails, as JSON. */
    record Mails(List<Mail> items) {}

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    String list(@RequestParam(defaultValue = "") String to, Model model) {
        model.addAttribute("mails", mailbox.mails(to.strip()));
        model.addAttribute("to", to);
        return "mailbox";
    }

    @GetMapping(path = "/mailbox/{id:[A-Za-z0-9_-]+}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, Model model) {
        model.addAttribute("mail", mailbox.mail(id));
        return "mail";
    }

    @GetMapping(path = "/mailbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mails jsonOfAll(@RequestParam(defaultValue = "") String to) {
        return new Mails(mailbox.mails(to.strip()));
    }

    @GetMapping(path = "/mailbox/{id:[A-Za-z0-9_-]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mail jsonOfOne(@PathVariable String id) {
        return mailbox.mail(id);
    }
}
