package igf.gateway.edition;

import igf.gateway.page.Visit;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Time that was given beyond the call. */
@Component
class Extensions {

    static final String PATH = "/editions/{edition}/extensions";

    private final Services services;

    Extensions(Services services) {
        this.services = services;
    }

    /** @param proposal id of the only one whose it is, empty for all */
    record Extension(String proposal, String until, String reason, String by, String at) {

        static Extension of(JsonNode json) {
            return new Extension(
                    json.path("proposalId").asString(""),
                    json.path("until").asString(""),
                    json.path("reason").asString(""),
                    json.path("by").asString(""),
                    json.path("at").asString(""));
        }
    }

    /** The latest first. */
    List<Extension> all(Visit visit, String edition) {
        return services.items(visit, Service.PROPOSAL, PATH, edition)
                .map(Extension::of)
                .toList()
                .reversed();
    }
}
