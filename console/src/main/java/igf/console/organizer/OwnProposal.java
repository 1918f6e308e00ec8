package igf.console.organizer;

import static igf.console.service.Json.string;

import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A proposal in which the viewer has a part.
 *
 * @param number empty for a draft
 * @param roles the viewer's, {@code OWNER} among them
 * @param link path of its page
 */
public record OwnProposal(
        String id, String edition, String number, String title, String state, List<String> roles, String link) {

    static final String PATH = "/people/me/proposals";

    static OwnProposal of(JsonNode json) {
        return new OwnProposal(
                string(json, "id"),
                string(json, "edition"),
                string(json, "number"),
                string(json, "title"),
                string(json, "state"),
                Json.texts(json.path("roles")),
                string(json, "link"));
    }

    /** Returns the viewer's proposals; none if the service does not know the viewer. */
    public static List<OwnProposal> all(Services services, Visit visit) {
        return services.items(visit, Service.PROPOSAL, PATH)
                .map(OwnProposal::of)
                .toList();
    }

    public boolean isOrganized() {
        return roles.contains("OWNER") || roles.contains("ORGANIZER");
    }
}
