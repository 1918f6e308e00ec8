package igf.console.decision;

import igf.console.page.Visit;
import igf.console.page.Written;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

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
    Announcing announcing(Visit visit, Matter matter, String into) {
        String other = into.isEmpty() ? matter.merger().map(Matter.Merger::into).orElse("") : into;
        return new Announcing(
                matter,
                matter.written(),
                other.isEmpty()
                        ? Written.NOBODY
                        : Written.of(services.readable(visit, Service.PROPOSAL, PROPOSAL, other)));
    }
}
