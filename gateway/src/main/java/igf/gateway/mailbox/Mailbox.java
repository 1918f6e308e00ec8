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

/** The mails that our own mail server holds; where there is none, there is no mailbox. */
@Component
class Mailbox {

    private final InnerClient inner;
    private final String url;

    Mailbox(InnerClient inner, @Value("${igf.mailbox-url}") String url) {
        this.inner = inner;
        this.url = url;
    }

    /** Newest first. */
    List<Mail> mails() {
        if (url.isBlank()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        Answer answer = inner.get(URI.create(url), new HttpHeaders());
        if (!answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE);
        }
        return StreamSupport.stream(answer.json().spliterator(), false)
                .map(Mail::of)
                .sorted(Comparator.comparing(Mail::date).reversed())
                .toList();
    }

    Mail mail(String id) {
        return mails().stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
    }
}
