package igf.gateway.operation;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the lists of all services into one. It responds with 503 if a service is unavailable, since callers could not
 * see that the list is incomplete.
 */
@Component
class ListMerger {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final Backends backends;
    private final ServiceClient serviceClient;
    private final JsonMapper json;

    ListMerger(Backends backends, ServiceClient serviceClient, JsonMapper json) {
        this.backends = backends;
        this.serviceClient = serviceClient;
        this.json = json;
    }

    /** @return {@code {items: [...], next: null}}, or the first error response of a service */
    ResponseEntity<String> list(String path, HttpHeaders headers) {
        List<Backend> services = backends.services();
        Map<Backend, ServiceResponse> responses = serviceClient.getAll(services, path, headers, TIMEOUT);
        ObjectNode list = json.createObjectNode();
        ArrayNode items = list.putArray("items");
        for (ServiceResponse response : responses.values()) {
            if (!response.isSuccess()) {
                return response.toResponseEntity();
            }
            response.json().path("items").forEach(items::add);
        }
        List<String> unavailable = services.stream()
                .filter(service -> !responses.containsKey(service))
                .map(Backend::name)
                .toList();
        if (!unavailable.isEmpty()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", unavailable));
        }
        list.putNull("next");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(list));
    }
}
