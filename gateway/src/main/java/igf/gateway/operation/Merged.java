package igf.gateway.operation;

import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
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

/** One list made of the four services' lists. A service that is away makes it a 503: half a list would look whole. */
@Component
class Merged {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Backends backends;
    private final InnerClient inner;
    private final JsonMapper json;

    Merged(Backends backends, InnerClient inner, JsonMapper json) {
        this.backends = backends;
        this.inner = inner;
        this.json = json;
    }

    /** @return {@code {items: [...], next: null}}, or the first refusal of a service */
    ResponseEntity<String> list(String path, HttpHeaders headers) {
        List<Backend> services = backends.services();
        Map<Backend, Answer> answers = inner.getAll(services, path, headers, PATIENCE);
        ObjectNode list = json.createObjectNode();
        ArrayNode items = list.putArray("items");
        for (Answer answer : answers.values()) {
            if (!answer.succeeded()) {
                return answer.passOn();
            }
            answer.json().path("items").forEach(items::add);
        }
        List<String> away = services.stream()
                .filter(service -> !answers.containsKey(service))
                .map(Backend::name)
                .toList();
        if (!away.isEmpty()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", away));
        }
        list.putNull("next");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(list));
    }
}
