package igf.gateway.docs;

import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import igf.gateway.refusal.ProblemException;
import igf.gateway.refusal.ProblemKind;
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

/** Fetches the services' documents; the whole of them is kept for a while, and as long as a service is away. */
@Component
class Documents {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWN = "/gateway/docs/own.json";

    private final Backends backends;
    private final InnerClient inner;
    private final Routed routed;
    private final String version;
    private final AtomicReference<@Nullable Kept> kept = new AtomicReference<>();

    private record Kept(String text, long since) {
        boolean isFresh() {
            return System.nanoTime() - since < FRESH.toNanos();
        }
    }

    Documents(
            Backends backends, InnerClient inner, Routed routed, @Value("${igf.release:development}") String release) {
        this.backends = backends;
        this.inner = inner;
        this.routed = routed;
        String built = Documents.class.getPackage().getImplementationVersion();
        this.version = built == null ? release : built;
    }

    /** @throws ProblemException 503 if a service is away and nothing is kept */
    String whole() {
        Kept before = kept.get();
        if (before != null && before.isFresh()) {
            return before.text();
        }
        List<Backend> services = backends.services();
        Map<Backend, Answer> answers = inner.getAll(services, "/v3/api-docs", new HttpHeaders(), PATIENCE);
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
        ObjectNode whole = new WholeDocument(own(), documents, routed::answers).merged();
        Examples.into(whole);
        String text = JsonMapper.shared().writeValueAsString(whole);
        kept.set(new Kept(text, System.nanoTime()));
        return text;
    }

    private ObjectNode own() {
        try (InputStream file = Documents.class.getResourceAsStream(OWN)) {
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
