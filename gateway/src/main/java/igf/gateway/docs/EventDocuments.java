package igf.gateway.docs;

import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What the service that sends events says of them. */
@Component
class EventDocuments {

    private final Backend feed;
    private final InnerClient inner;

    EventDocuments(Backends backends, InnerClient inner) {
        this.feed = backends.management().notifications();
        this.inner = inner;
    }

    /** @throws ProblemException 404 for what there is not, 503 if the service is away */
    Answer asked(String what) {
        Answer answer = inner.get(feed.base().resolve("/internal/docs/" + what), new HttpHeaders());
        if (answer.unknown()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        if (!answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of(feed.name())));
        }
        return answer;
    }
}
