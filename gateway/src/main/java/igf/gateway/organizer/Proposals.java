package igf.gateway.organizer;

import igf.gateway.page.Visit;
import igf.gateway.service.Reply;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import org.springframework.stereotype.Component;

/** Reads what these pages show. */
@Component
public class Proposals {

    private final Services services;

    Proposals(Services services) {
        this.services = services;
    }

    public Reply get(Visit visit, String id) {
        return services.get(visit, Service.PROPOSAL, "/proposals/{id}", id);
    }

    public Year year(Visit visit, String edition) {
        return Year.of(services.get(visit, Service.PROPOSAL, "/editions/{edition}", edition)
                .body());
    }

    /** The page where the viewer answers an invitation of this proposal; empty where there is none. */
    String invitation(Visit visit, String proposal) {
        return services.items(visit, Service.PROPOSAL, "/people/me/invitations")
                .filter(one -> one.path("proposalId").asString("").equals(proposal))
                .map(one -> one.path("link").asString(""))
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse("");
    }
}
