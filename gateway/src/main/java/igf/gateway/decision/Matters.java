package igf.gateway.decision;

import igf.gateway.page.Visit;
import igf.gateway.page.Written;
import igf.gateway.service.Reply;
import igf.gateway.service.Service;
import igf.gateway.service.Services;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks for all that a decision on one proposal is about. */
@Component
class Matters {

    private static final String PROPOSAL = "/proposals/{id}";

    private final Services services;

    Matters(Services services) {
        this.services = services;
    }

    Matter of(Visit visit, UUID id) {
        Reply proposal = services.get(visit, Service.PROPOSAL, PROPOSAL, id);
        JsonNode json = proposal.body();
        JsonNode decision = json.path("decision");
        boolean announced = decision.path("announced").asBoolean(true);
        // One whose decision was undone is there too; a decision that is not announced has none.
        JsonNode appeal =
                announced ? services.readable(visit, Service.PROPOSAL, PROPOSAL + "/appeal", id) : json.path("appeal");
        return new Matter(
                id.toString(),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                json.path("state").asString(""),
                decision.isObject() ? Verdict.of(decision) : null,
                announced,
                json.path("placeKept").asBoolean(false),
                proposal.etag(),
                services.items(visit, Service.PROPOSAL, PROPOSAL + "/conditions", id)
                        .map(Matter.Condition::of)
                        .toList(),
                appeal.path("filedAt").isString() ? Matter.Appeal.of(appeal) : null,
                services.items(visit, Service.PROPOSAL, PROPOSAL + "/mergers", id)
                        .map(Matter.Merger::of)
                        .toList(),
                Written.of(json));
    }

    /** What acts on it send. @param into the proposal that it is to go into; empty for the one that it goes into already, if any */
    Announcing announcing(Visit visit, String edition, Matter matter, String into) {
        String id = into.isEmpty() ? matter.merger().map(Matter.Merger::into).orElse("") : into;
        JsonNode other =
                id.isEmpty() ? MissingNode.getInstance() : services.readable(visit, Service.PROPOSAL, PROPOSAL, id);
        JsonNode decision = other.path("decision");
        boolean movedUp = decision.path("announced").asBoolean(true)
                && decision.path("cause").path("kind").asString("").equals("PROMOTION")
                && decision.path("cause").path("by").asString("").equals(matter.id());
        return new Announcing(matter, matter.written(), Written.of(other), movedUp, next(visit, edition, matter));
    }

    /** Those who hear that their proposal moves up when this one gives its place up. */
    private Written next(Visit visit, String edition, Matter matter) {
        if (!matter.isAccepted() && !matter.placeKept()) {
            return Written.NOBODY;
        }
        String next = services.readable(
                        visit, Service.PROPOSAL, "/editions/{edition}/reserve?freed={id}", edition, matter.id())
                .path("next")
                .asString("");
        if (next.isEmpty()) {
            return Written.NOBODY;
        }
        JsonNode proposal = services.readable(visit, Service.PROPOSAL, PROPOSAL, next);
        // A proposal in reserve whose decision is not announced moves up without being told.
        return proposal.path("decision").path("announced").asBoolean(true) ? Written.of(proposal) : Written.NOBODY;
    }
}
