package igf.notification.feed;

import igf.platform.web.Allow;
import igf.platform.web.Problem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the event documents to the gateway, which shows them under {@code /docs} and does not route these paths. */
@RestController
@RequestMapping("/internal/docs")
class CatalogueController {

    private final EventCatalogue catalogue;
    private final AsyncApi document;

    CatalogueController(EventCatalogue catalogue, @Value("${igf.release}") String release) {
        this.catalogue = catalogue;
        this.document = new AsyncApi(release);
    }

    /** Returns the JSON Schema (2020-12) of a type's data. */
    @GetMapping("/schemas/{type}")
    @Allow(everyone = true)
    Map<String, @Nullable Object> schema(@PathVariable String type) {
        return catalogue.find(type).orElseThrow(Problem::notFound).schema();
    }

    @GetMapping("/asyncapi")
    @Allow(everyone = true)
    Map<String, @Nullable Object> asyncApi() {
        return document.document(catalogue.all());
    }
}
