package igf.gateway.docs;

import igf.api.problem.ProblemKind;
import igf.gateway.problem.ProblemException;
import igf.gateway.service.Backend;
import igf.gateway.service.Backends;
import igf.gateway.service.ServiceClient;
import igf.gateway.service.ServiceResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves the API's machine-readable documents. */
@RestController
class DocsEndpoints {

    private final Backends backends;
    private final ServiceClient serviceClient;
    private final JsonMapper json;
    private final MergedApiDocument apiDocument;
    private final EventDocuments eventDocuments;

    DocsEndpoints(
            Backends backends,
            ServiceClient serviceClient,
            JsonMapper json,
            MergedApiDocument apiDocument,
            EventDocuments eventDocuments) {
        this.backends = backends;
        this.serviceClient = serviceClient;
        this.json = json;
        this.apiDocument = apiDocument;
        this.eventDocuments = eventDocuments;
    }

    /** Returns the whole API as one OpenAPI 3.1 document. */
    @GetMapping("/docs/openapi.json")
    ResponseEntity<String> openApi() {
        return jsonResponse(apiDocument.mergedDocument());
    }

    /** Returns the events of the feed and of webhooks as one AsyncAPI 3 document. */
    @GetMapping("/docs/asyncapi.json")
    ResponseEntity<String> asyncApi() {
        return jsonResponse(eventDocuments.fetch("asyncapi").body());
    }

    /** Returns the JSON Schema 2020-12 of one event type's data. */
    @GetMapping("/docs/schemas/{type}.json")
    ResponseEntity<String> schema(@PathVariable String type) {
        if (!type.matches("[a-z0-9.-]{1,100}")) {
            throw new ProblemException(ProblemKind.NOT_FOUND);
        }
        return jsonResponse(eventDocuments.fetch("schemas/" + type).body());
    }

    private static ResponseEntity<String> jsonResponse(String document) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(document);
    }

    /** Returns one service's document, with the gateway as its server. */
    @GetMapping("/docs/openapi/{service}")
    ResponseEntity<String> serviceOpenApi(@PathVariable String service) {
        Backend backend = backends.find(service).orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND));
        ServiceResponse response = serviceClient.get(backend.base().resolve("/v3/api-docs"), new HttpHeaders());
        if (!(response.json() instanceof ObjectNode document) || !response.isSuccess()) {
            throw MergedApiDocument.missing(List.of(backend.name()));
        }
        document.putArray("servers").addObject().put("url", "/");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsString(document));
    }
}
