package igf.gateway.mailbox;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import igf.gateway.inner.Answer;
import igf.gateway.inner.InnerClient;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The mails that our own mail server holds; where there is none, there is no mailbox. */
@Component
class Mailbox {

    private static final int MOST = 1000;

    private final InnerClient inner;
    private final String url;

    Mailbox(InnerClient inner, @Value("${igf.mailbox-url}") String url) {
        this.inner = inner;
        this.url = url;
    }

    /** Newest first, no more than {@value #MOST}. @param to part of the receiver's address, or empty */
    List<Mail> mails(String to) {
        JsonNode answer = ask("?limit=" + MOST);
        JsonNode items = answer.isArray() ? answer : answer.path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(Mail::of)
                .filter(mail -> mail.to().contains(to))
                .sorted(Comparator.comparing(Mail::date).reversed())
                .toList();
    }

    Mail mail(String id) {
        return Mail.of(ask("/" + id));
    }

    private JsonNode ask(String rest) {
        if (url.isBlank()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        Answer answer = inner.get(URI.create(url + rest), new HttpHeaders());
        if (answer.unknown()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        if (!answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        return answer.json();
    }
}
