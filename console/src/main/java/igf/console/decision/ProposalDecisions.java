package igf.console.decision;

import static igf.console.service.Json.string;

import igf.console.page.MailRecipients;
import igf.console.page.Visit;
import igf.console.service.Reply;
import igf.console.service.Service;
import igf.console.service.Services;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads everything that a decision on a proposal needs. */
@Component
class ProposalDecisions {

    private static final String PROPOSAL = "/proposals/{id}";

    private final Services services;

    ProposalDecisions(Services services) {
        this.services = services;
    }

    ProposalDecision of(Visit visit, UUID id) {
        Reply proposal = services.get(visit, Service.PROPOSAL, PROPOSAL, id);
        JsonNode json = proposal.body();
        JsonNode decision = json.path("decision");
        boolean announced = decision.path("announced").asBoolean(true);
        // Includes proposals whose decision was undone. A decision that is not announced has no announcement.
        JsonNode appeal =
                announced ? services.readable(visit, Service.PROPOSAL, PROPOSAL + "/appeal", id) : json.path("appeal");
        return new ProposalDecision(
                id.toString(),
                json.path("number").asInt(0),
                string(json, "title"),
                string(json, "state"),
                decision.isObject() ? DecisionForm.of(decision) : null,
                announced,
                json.path("placeKept").asBoolean(false),
                proposal.etag(),
                services.items(visit, Service.PROPOSAL, PROPOSAL + "/conditions", id)
                        .map(ProposalDecision.Condition::of)
                        .toList(),
                appeal.path("filedAt").isString() ? ProposalDecision.Appeal.of(appeal) : null,
                services.items(visit, Service.PROPOSAL, PROPOSAL + "/mergers", id)
                        .map(ProposalDecision.Merger::of)
                        .toList(),
                MailRecipients.of(json));
    }

    /**
     * Counts the mails of each action.
     *
     * @param into the proposal to merge into; empty for the current one, if any
     */
    AnnouncementMails announcing(Visit visit, ProposalDecision matter, String into) {
        String other = into.isEmpty()
                ? matter.merger().map(ProposalDecision.Merger::into).orElse("")
                : into;
        return new AnnouncementMails(
                matter,
                matter.written(),
                other.isEmpty()
                        ? MailRecipients.NOBODY
                        : MailRecipients.of(services.readable(visit, Service.PROPOSAL, PROPOSAL, other)));
    }
}
