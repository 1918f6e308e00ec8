package igf.gateway.docs;

import igf.gateway.problem.ProblemException;
import igf.gateway.problem.ProblemKind;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the services' OpenAPI documents into one. The result is cached for a minute, and longer while a service is
 * unavailable.
 */
@Component
class ApiDocuments {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWN = "/gateway/docs/own.json";

    private final Backends backends;
    private final ServiceClient inner;
    private final RoutedPaths routed;
    private final String version;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(String text, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    ApiDocuments(
            Backends backends,
            ServiceClient inner,
            RoutedPaths routed,
            @Value("${igf.release:development}") String release) {
        this.backends = backends;
        this.inner = inner;
        this.routed = routed;
        String built = ApiDocuments.class.getPackage().getImplementationVersion();
        this.version = built == null ? release : built;
    }

    /** @throws ProblemException 503 if a service is away and nothing is kept */
    String whole() {
        Kept before = kept.get();
        if (before != null && before.isFresh()) {
            return before.text();
        }
        List<Backend> services = backends.services();
        Map<Backend, ServiceResponse> answers = inner.getAll(services, "/v3/api-docs", new HttpHeaders(), PATIENCE);
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        answers.forEach((service, answer) -> {
            if (answer.succeeded() && answer.json() instanceof ObjectNode document) {
                documents.put(service.name(), document);
            }
        });
        if (documents.size() < services.size()) {
            if (before != null) {
                return before.text();
            }
            throw new ProblemException(
                    ProblemKind.UNAVAILABLE,
                    Map.of(
                            "services",
                            services.stream()
                                    .map(Backend::name)
                                    .filter(name -> !documents.containsKey(name))
                                    .toList()));
        }
        ObjectNode whole = new MergedDocument(own(), documents, routed::answers).merged();
        Examples.into(whole);
        String text = JsonMapper.shared().writeValueAsString(whole);
        kept.set(new Kept(text, System.nanoTime()));
        return text;
    }

    private ObjectNode own() {
        try (InputStream file = ApiDocuments.class.getResourceAsStream(OWN)) {
            if (file == null) {
                throw new IllegalStateException(OWN + " is missing");
            }
            ObjectNode own = (ObjectNode) JsonMapper.shared().readTree(file);
            ((ObjectNode) own.required("info")).put("version", version);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
