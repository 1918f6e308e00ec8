package igf.console.mailbox;

import igf.console.mails.HtmlMail;
import igf.console.page.Visit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.util.UriComponentsBuilder;

/** {@code /mailbox}: sent mails, as a page for the secretariat and as JSON for its programs. */
@Controller
class MailboxPage {

    /**
     * Mails as JSON.
     *
     * @param next address of older mails; null at the end
     */
    record Mails(List<Mail> items, @Nullable String next) {}

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String before, Visit visit) {
        Mailbox.Stretch stretch = mailbox.mails(to.strip(), before);
        visit.put("mails", stretch.mails());
        visit.put("older", next(to, stretch));
        visit.put("to", to);
        return "mailbox";
    }

    @GetMapping(path = "/mailbox/{id:[A-Za-z0-9_-]+}", produces = MediaType.TEXT_HTML_VALUE)
    String one(@PathVariable String id, Visit visit) {
        Mail mail = mailbox.mail(id);
        visit.put("mail", mail);
        visit.put("pieces", mail.pieces());
        return "mail";
    }

    /** Returns the mail's HTML for the frame on its page. */
    @GetMapping("/mailbox/{id:[A-Za-z0-9_-]+}/formatted")
    ResponseEntity<byte[]> formatted(@PathVariable String id) {
        String html = mailbox.mail(id).html();
        return HtmlMail.answer(html == null ? "" : html);
    }

    @GetMapping(path = "/mailbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mails jsonOfAll(@RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String before) {
        Mailbox.Stretch stretch = mailbox.mails(to.strip(), before);
        return new Mails(stretch.mails(), next(to, stretch));
    }

    private static @Nullable String next(String to, Mailbox.Stretch stretch) {
        return stretch.older().isEmpty()
                ? null
                : UriComponentsBuilder.fromPath("/mailbox")
                        .queryParam("to", "{to}")
                        .queryParam("before", "{before}")
                        .encode()
                        .buildAndExpand(to, stretch.older())
                        .toUriString();
    }

    @GetMapping(path = "/mailbox/{id:[A-Za-z0-9_-]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mail jsonOfOne(@PathVariable String id) {
        return mailbox.mail(id);
    }
}
