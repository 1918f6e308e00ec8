package igf.gateway.docs;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
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

    private final Backend notification;
    private final ServiceClient serviceClient;

    EventDocuments(Backends backends, ServiceClient serviceClient) {
        this.notification = backends.management().notificationBackend();
        this.serviceClient = serviceClient;
    }

    /** @throws ProblemException 404 if there is no such document, 503 if the service is unavailable */
    ServiceResponse fetch(String path) {
        ServiceResponse response =
                serviceClient.get(notification.base().resolve("/internal/docs/" + path), new HttpHeaders());
        if (response.isNotFound()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        if (!response.isSuccess()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of(notification.name())));
        }
        return response;
    }
}
