package igf.console.decision;

import static igf.console.service.Json.string;

import igf.console.page.MailRecipients;
import igf.console.page.PageContext;
import igf.console.service.Json;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads a proposal with everything that the page of its decision shows. */
final class ProposalDecisionReader {

    private ProposalDecisionReader() {}

    private static final String PROPOSAL = "/proposals/{id}";

    static ProposalDecision read(PageContext context, UUID id) {
        Reply proposal = context.services().get(Service.PROPOSAL, PROPOSAL, id);
        JsonNode json = proposal.body();
        JsonNode decision = json.path("decision");
        boolean announced = decision.path("announced").asBoolean(true);
        // The proposal has no appeal before its decision is announced; the second path is a missing node.
        JsonNode appeal = announced
                ? context.services().readIfVisible(Service.PROPOSAL, PROPOSAL + "/appeal", id)
                : json.path("appeal");
        return new ProposalDecision(
                id.toString(),
                json.path("number").asInt(0),
                string(json, "title"),
                string(json, "state"),
                decision.isObject() ? DecisionForm.of(decision) : null,
                announced,
                json.path("placeKept").asBoolean(false),
                proposal.etag(),
                context.services()
                        .items(Service.PROPOSAL, ProposalDecision.Condition.class, PROPOSAL + "/conditions", id),
                appeal.path("filedAt").isString() ? Json.as(appeal, ProposalDecision.Appeal.class) : null,
                context.services().items(Service.PROPOSAL, ProposalDecision.Merger.class, PROPOSAL + "/mergers", id),
                MailRecipients.of(json));
    }

    /**
     * Counts the mails of each action.
     *
     * @param into id of the proposal to merge into; empty for the current merger, if any
     */
    static AnnouncementMails countMails(
            PageContext context, String edition, ProposalDecision proposalDecision, String into) {
        String id = into.isEmpty()
                ? proposalDecision.merger().map(ProposalDecision.Merger::into).orElse("")
                : into;
        JsonNode other = id.isEmpty()
                ? MissingNode.getInstance()
                : context.services().readIfVisible(Service.PROPOSAL, PROPOSAL, id);
        JsonNode decision = other.path("decision");
        boolean otherMovedUp = decision.path("announced").asBoolean(true)
                && string(decision.path("cause"), "kind").equals("PROMOTION")
                && string(decision.path("cause"), "by").equals(proposalDecision.id());
        return new AnnouncementMails(
                proposalDecision,
                proposalDecision.recipients(),
                MailRecipients.of(other),
                otherMovedUp,
                nextInReserve(context, edition, proposalDecision));
    }

    /** Returns the recipients of the mail about the proposal that moves up when this one gives up its place. */
    private static MailRecipients nextInReserve(PageContext context, String edition, ProposalDecision decision) {
        if (!decision.isAccepted() && !decision.placeKept()) {
            return MailRecipients.NONE;
        }
        String next = string(
                context.services()
                        .readIfVisible(
                                Service.PROPOSAL, "/editions/{edition}/reserve?freed={id}", edition, decision.id()),
                "next");
        if (next.isEmpty()) {
            return MailRecipients.NONE;
        }
        JsonNode proposal = context.services().readIfVisible(Service.PROPOSAL, PROPOSAL, next);
        // A proposal in reserve moves up without a mail if its decision is not announced.
        return proposal.path("decision").path("announced").asBoolean(true)
                ? MailRecipients.of(proposal)
                : MailRecipients.NONE;
    }
}
