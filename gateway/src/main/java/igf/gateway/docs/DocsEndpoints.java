package igf.gateway.docs;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /docs}: all calls of all services on one page. */
@Controller
class DocsEndpoints {

    /** The viewer writes styles into the page; scripts come from our own address only. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                    + "font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Backends backends;
    private final InnerClient inner;
    private final JsonMapper json;
    private final Documents documents;

    DocsEndpoints(Backends backends, InnerClient inner, JsonMapper json, Documents documents) {
        this.backends = backends;
        this.inner = inner;
        this.json = json;
        this.documents = documents;
    }

    @GetMapping("/docs")
    String page(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        model.addAttribute(
                "services", backends.services().stream().map(Backend::name).toList());
        return "docs";
    }

    /** The whole API as one OpenAPI 3.1 document. */
    @GetMapping("/docs/openapi.json")
    ResponseEntity<String> whole() {
        return shown(documents.whole());
    }

    /** What holds for all calls, for people. */
    @GetMapping("/docs/integrating.md")
    ResponseEntity<Resource> guide() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "markdown", StandardCharsets.UTF_8))
                .body(new ClassPathResource("gateway/docs/integrating.md"));
    }

    /** The events of feed and webhooks as one AsyncAPI 3 document. */
    @GetMapping("/docs/asyncapi.json")
    ResponseEntity<String> events() {
        return shown(ofEvents("asyncapi").body());
    }

    /** JSON Schema 2020-12 of the data of one type of event. */
    @GetMapping("/docs/schemas/{type}.json")
    ResponseEntity<String> schema(@PathVariable String type) {
        if (!type.matches("[a-z0-9.-]{1,100}")) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return shown(ofEvents("schemas/" + type).body());
    }

    private Answer ofEvents(String what) {
        Backend feed = backends.named("notification").orElseThrow();
        Answer answer = inner.get(feed.base().resolve("/internal/docs/" + what), new HttpHeaders());
        if (answer.unknown()) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        if (!answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of(feed.name())));
        }
        return answer;
    }

    private static ResponseEntity<String> shown(String document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(document);
    }

    /** A service's own document, with our address as its server: inner addresses are of no use outside. */
    @GetMapping("/docs/openapi/{service}")
    ResponseEntity<String> document(@PathVariable String service) {
        Backend backend = backends.named(service).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        Answer answer = inner.get(backend.base().resolve("/v3/api-docs"), new HttpHeaders());
        if (!(answer.json() instanceof ObjectNode document) || !answer.succeeded()) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Map.of("services", List.of(backend.name())));
        }
        document.putArray("servers").addObject().put("url", "/");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(document));
    }
}
