package igf.console.mailbox;

import igf.console.service.Gateway;
import igf.console.service.Reply;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/**
 * Reads the mails that the installation's own mail server holds. Without such a server, every call responds with 404.
 */
@Component
class Mailbox {

    private static final int MAX_MAILS = 1000;

    private final Gateway gateway;
    private final String url;

    Mailbox(Gateway gateway, @Value("${igf.mailbox-url}") String url) {
        this.gateway = gateway;
        this.url = url;
    }

    /**
     * A page of mails, newest first.
     *
     * @param older id of the mail before which the next page begins; empty on the last page
     */
    record MailSlice(List<Mail> mails, String older) {}

    /**
     * Returns up to {@value #MAX_MAILS} mails.
     *
     * @param to part of the recipient's address, or empty
     * @param before id of the mail before which the page begins, or empty
     */
    MailSlice mails(String to, String before) {
        String query = UriComponentsBuilder.newInstance()
                .queryParam("limit", MAX_MAILS)
                .queryParam("to", "{to}")
                .queryParam("before", "{before}")
                .encode()
                .buildAndExpand(to, before)
                .toUriString();
        JsonNode response = get(query);
        List<Mail> all = StreamSupport.stream(response.path("items").spliterator(), false)
                .map(Mail::of)
                .toList();
        return new MailSlice(
                all.stream()
                        .filter(mail -> mail.to().contains(to))
                        .sorted(Comparator.comparing(Mail::date).reversed())
                        .toList(),
                response.path("more").asBoolean(false) ? all.getLast().id() : "");
    }

    Mail mail(String id) {
        return Mail.of(get("/" + id));
    }

    private JsonNode get(String pathAndQuery) {
        if (url.isBlank()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Reply reply = gateway.send(HttpMethod.GET, URI.create(url + pathAndQuery), new HttpHeaders(), null);
        if (!reply.isSuccess()) {
            throw reply.toException();
        }
        return reply.body();
    }
}
