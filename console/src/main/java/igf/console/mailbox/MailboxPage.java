package igf.console.mailbox;

import igf.console.mails.HtmlMailResponse;
import igf.console.page.PageContext;
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

/** {@code /mailbox}: sent mails, as a page for the secretariat and as JSON for programs. */
@Controller
class MailboxPage {

    /**
     * Mails as JSON.
     *
     * @param next address of older mails; null at the end
     */
    record MailsResponse(List<Mail> items, @Nullable String next) {}

    private final Mailbox mailbox;

    MailboxPage(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    private record ListModel(List<Mail> mails, @Nullable String older, String to) {}

    @GetMapping(path = "/mailbox", produces = MediaType.TEXT_HTML_VALUE)
    String list(
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String before,
            PageContext context) {
        Mailbox.MailSlice page = mailbox.mails(to.strip(), before);
        return context.show("mailbox", new ListModel(page.mails(), next(to, page), to));
    }

    private record MailModel(Mail mail, List<Mail.Piece> pieces) {}

    @GetMapping(path = "/mailbox/{id:[A-Za-z0-9_-]+}", produces = MediaType.TEXT_HTML_VALUE)
    String show(@PathVariable String id, PageContext context) {
        Mail mail = mailbox.mail(id);
        return context.show("mail", new MailModel(mail, mail.pieces()));
    }

    /** Returns the mail's HTML for the frame on its page. */
    @GetMapping("/mailbox/{id:[A-Za-z0-9_-]+}/formatted")
    ResponseEntity<byte[]> formatted(@PathVariable String id) {
        String html = mailbox.mail(id).html();
        return HtmlMailResponse.of(html == null ? "" : html);
    }

    @GetMapping(path = "/mailbox", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    MailsResponse listAsJson(
            @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String before) {
        Mailbox.MailSlice page = mailbox.mails(to.strip(), before);
        return new MailsResponse(page.mails(), next(to, page));
    }

    private static @Nullable String next(String to, Mailbox.MailSlice page) {
        return page.older().isEmpty()
                ? null
                : UriComponentsBuilder.fromPath("/mailbox")
                        .queryParam("to", "{to}")
                        .queryParam("before", "{before}")
                        .encode()
                        .buildAndExpand(to, page.older())
                        .toUriString();
    }

    @GetMapping(path = "/mailbox/{id:[A-Za-z0-9_-]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Mail showAsJson(@PathVariable String id) {
        return mailbox.mail(id);
    }
}
