package igf.gateway.docs;

import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemKind;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Fetches the documents about events from the notification service. */
@Component
class EventDocuments {

    private final Backend feed;
    private final ServiceClient inner;

    EventDocuments(Backends backends, ServiceClient inner) {
        this.feed = backends.management().notifications();
        this.inner = inner;
    }

    /** @throws ProblemException 404 if there is no such document, 503 if the service is unavailable */
    ServiceResponse asked(String what) {
        ServiceResponse answer = inner.get(feed.base().resolve("/internal/docs/" + what), new HttpHeaders());
        if (answer.unknown()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        if (!answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of(feed.name())));
        }
        return answer;
    }
}
