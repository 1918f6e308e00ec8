package igf.gateway.organizer;

import igf.gateway.page.Reply;
import igf.gateway.page.Service;
import igf.gateway.page.Services;
import igf.gateway.page.Visit;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what these pages show. */
@Component
class Proposals {

    private final Services services;

    Proposals(Services services) {
        this.services = services;
    }

    Reply get(Visit visit, String id) {
        return services.get(visit, Service.PROPOSAL, "/proposals/{id}", id);
    }

    Year year(Visit visit, String edition) {
        return Year.of(services.get(visit, Service.PROPOSAL, "/editions/{edition}", edition)
                .body());
    }

    /** @param link path of its page; {@code roles} the viewer's */
    record Own(String id, String edition, String number, String title, String state, List<String> roles, String link) {
        static Own of(JsonNode json) {
            return new Own(
                    json.path("id").asString(""),
                    json.path("edition").asString(""),
                    json.path("number").asString(""),
                    json.path("title").asString(""),
                    json.path("state").asString(""),
                    json.path("roles")
                            .valueStream()
                            .map(role -> role.asString(""))
                            .toList(),
                    json.path("link").asString(""));
        }

        public boolean isOrganized() {
            return roles.contains("OWNER") || roles.contains("ORGANIZER");
        }
    }

    /** What the viewer has a part in; nothing where nobody knows them. */
    List<Own> own(Visit visit) {
        return items(visit, "/people/me/proposals").map(Own::of).toList();
    }

    /** The page where the viewer answers an invitation of this proposal; empty where there is none. */
    String invitation(Visit visit, String proposal) {
        return items(visit, "/people/me/invitations")
                .filter(one -> one.path("proposalId").asString("").equals(proposal))
                .map(one -> one.path("link").asString(""))
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Stream<JsonNode> items(Visit visit, String path) {
        Reply reply = services.ask(visit, Service.PROPOSAL, path);
        return reply.succeeded() ? reply.body().path("items").valueStream() : Stream.of();
    }
}
