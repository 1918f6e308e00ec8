package igf.console.organizer;

import igf.console.page.Visit;
import igf.console.service.Json;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A proposal that the viewer has a part in.
 *
 * @param number empty of a draft
 * @param roles the viewer's, {@code OWNER} among them
 * @param link path of its page
 */
public record OwnProposal(
        String id, String edition, String number, String title, String state, List<String> roles, String link) {

    static final String PATH = "/people/me/proposals";

    static OwnProposal of(JsonNode json) {
        return new OwnProposal(
                json.path("id").asString(""),
                json.path("edition").asString(""),
                json.path("number").asString(""),
                json.path("title").asString(""),
                json.path("state").asString(""),
                Json.texts(json.path("roles")),
                json.path("link").asString(""));
    }

    /** All of the viewer's; none where nobody knows them. */
    public static List<OwnProposal> all(Services services, Visit visit) {
        return services.items(visit, Service.PROPOSAL, PATH)
                .map(OwnProposal::of)
                .toList();
    }

    public boolean isOrganized() {
        return roles.contains("OWNER") || roles.contains("ORGANIZER");
    }
}
