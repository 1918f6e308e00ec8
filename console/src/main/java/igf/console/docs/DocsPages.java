package igf.console.docs;

import igf.console.service.Gateway;
import igf.console.service.Reply;
import igf.console.service.Service;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** {@code /docs}: the guide, all API calls, all events, and example programs. */
@Controller
class DocsPages {

    private static final String BASE_CSP =
            "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "frame-ancestors 'none'; ";
    private static final String DOCS_CSP = BASE_CSP + "style-src 'self'";

    /** The API viewer sets inline styles; scripts come from this origin only. */
    private static final String VIEWER_CSP =
            BASE_CSP + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src data:";

    private final Gateway gateway;
    private final Guide guide;

    DocsPages(Gateway gateway, Guide guide) {
        this.gateway = gateway;
        this.guide = guide;
    }

    @GetMapping("/docs")
    String guide(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", DOCS_CSP);
        model.addAttribute("guide", guide.html("integrating"));
        return "docs";
    }

    /** Shows another document beside the guide. */
    @GetMapping("/docs/{name:problems|imports|client}")
    String document(@PathVariable String name, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", DOCS_CSP);
        model.addAttribute("guide", guide.html(name));
        return "docs";
    }

    @GetMapping("/docs/reference")
    String reference(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", VIEWER_CSP);
        model.addAttribute(
                "services", Stream.of(Service.values()).map(Service::id).toList());
        return "reference";
    }

    @GetMapping("/docs/events")
    String events(Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", DOCS_CSP);
        URI asyncapi = gateway.management(Service.NOTIFICATION).resolve("/internal/docs/asyncapi");
        Reply document = gateway.send(HttpMethod.GET, asyncapi, new HttpHeaders(), null);
        if (!document.isSuccess()) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        model.addAttribute("events", new EventCatalogue(document.body()).all());
        return "events";
    }

    @GetMapping("/docs/integrating.md")
    ResponseEntity<Resource> markdown() {
        return fileResponse("text/markdown", guide.markdown());
    }

    /** Serves an example program of the guide. The browser example runs from this address. */
    @GetMapping("/docs/programs/{name:[A-Za-z_-]+\\.[a-z]+}")
    ResponseEntity<Resource> program(@PathVariable String name) {
        Resource file = guide.program(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return fileResponse(
                switch (name.substring(name.lastIndexOf('.'))) {
                    case ".mjs" -> "text/javascript";
                    case ".html" -> MediaType.TEXT_HTML_VALUE;
                    default -> MediaType.TEXT_PLAIN_VALUE;
                },
                file);
    }

    private static ResponseEntity<Resource> fileResponse(String type, Resource file) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .header("Content-Security-Policy", DOCS_CSP)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(file);
    }
}
