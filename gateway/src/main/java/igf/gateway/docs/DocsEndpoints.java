package igf.gateway.docs;

import igf.gateway.edge.ProblemException;
import igf.gateway.edge.ProblemKind;
import igf.gateway.inner.Answer;
import igf.gateway.inner.Backend;
import igf.gateway.inner.Backends;
import igf.gateway.inner.InnerClient;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
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

    DocsEndpoints(Backends backends, InnerClient inner, JsonMapper json) {
        this.backends = backends;
        this.inner = inner;
        this.json = json;
    }

    @GetMapping("/docs")
    String page(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        model.addAttribute(
                "services", backends.services().stream().map(Backend::name).toList());
        return "docs";
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
