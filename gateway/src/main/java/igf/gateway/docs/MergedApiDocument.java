package igf.gateway.docs;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
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
 * Merges the services' OpenAPI documents into one. The result is cached for a minute. While a service is unavailable,
 * an older result is returned.
 */
@Component
class MergedApiDocument {

    private static final Duration MAX_AGE = Duration.ofMinutes(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final String OWN_DOCUMENT = "/gateway/docs/own.json";

    private final Backends backends;
    private final ServiceClient serviceClient;
    private final RoutedPaths routedPaths;
    private final String version;
    private final AtomicReference<@Nullable CachedDocument> cached = new AtomicReference<>();

    private record CachedDocument(String text, long createdNanos) {
        boolean isFresh() {
            return System.nanoTime() - createdNanos < MAX_AGE.toNanos();
        }
    }

    MergedApiDocument(
            Backends backends,
            ServiceClient serviceClient,
            RoutedPaths routedPaths,
            @Value("${igf.release:development}") String release) {
        this.backends = backends;
        this.serviceClient = serviceClient;
        this.routedPaths = routedPaths;
        String implementationVersion = MergedApiDocument.class.getPackage().getImplementationVersion();
        this.version = implementationVersion == null ? release : implementationVersion;
    }

    /** @throws ProblemException 503 if a service is unavailable and no document is cached */
    String mergedDocument() {
        CachedDocument previous = cached.get();
        if (previous != null && previous.isFresh()) {
            return previous.text();
        }
        List<Backend> services = backends.services();
        Map<Backend, ServiceResponse> responses =
                serviceClient.getAll(services, "/v3/api-docs", new HttpHeaders(), TIMEOUT);
        Map<String, ObjectNode> documents = new LinkedHashMap<>();
        responses.forEach((service, response) -> {
            if (response.isSuccess() && response.json() instanceof ObjectNode document) {
                documents.put(service.name(), document);
            }
        });
        if (documents.size() < services.size()) {
            if (previous != null) {
                return previous.text();
            }
            throw missing(services.stream()
                    .map(Backend::name)
                    .filter(name -> !documents.containsKey(name))
                    .toList());
        }
        ObjectNode merged = new DocumentMerger(readOwn(), documents, routedPaths::isRoutedTo).merge();
        OperationExamples.addTo(merged);
        String text = JsonMapper.shared().writeValueAsString(merged);
        cached.set(new CachedDocument(text, System.nanoTime()));
        return text;
    }

    /** Returns the 503 for services that give no document. */
    static ProblemException missing(List<String> services) {
        return new ProblemException(
                ProblemKind.UNAVAILABLE,
                Map.of(
                        "services",
                        services,
                        "detail",
                        "The document is incomplete without the service " + String.join(", ", services)
                                + ", which is not available; try again."));
    }

    private ObjectNode readOwn() {
        try (InputStream file = MergedApiDocument.class.getResourceAsStream(OWN_DOCUMENT)) {
            if (file == null) {
                throw new IllegalStateException(OWN_DOCUMENT + " is missing");
            }
            ObjectNode own = (ObjectNode) JsonMapper.shared().readTree(file);
            ((ObjectNode) own.required("info")).put("version", version);
            return own;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
