package igf.console.batch;

import static igf.console.service.Json.listOf;
import static igf.console.service.Json.string;

import igf.console.decision.DecisionForm;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A batch of decisions.
 *
 * @param state such as {@code DRAFT}
 * @param pending number of announced decisions that are not applied yet
 */
public record Batch(String id, String name, String state, int pending, List<Entry> entries) {

    /**
     * The decision on one proposal.
     *
     * @param decided whether the decision has been applied
     * @param refused reason why the decision could not be applied; empty if it was applied or not tried
     */
    public record Entry(String proposal, DecisionForm verdict, boolean decided, String refused) {

        static Entry of(JsonNode json) {
            return new Entry(
                    string(json, "proposalId"),
                    DecisionForm.of(json),
                    json.path("decided").asBoolean(false),
                    string(json, "refused"));
        }
    }

    public static Batch of(JsonNode json) {
        return new Batch(
                string(json, "id"),
                string(json, "name"),
                string(json, "state"),
                json.path("pending").asInt(0),
                listOf(json, "entries", Entry::of));
    }

    /** Returns the decision on a proposal, with nothing chosen if the proposal is not in the batch. */
    DecisionForm verdict(String proposal) {
        return entries.stream()
                .filter(entry -> entry.proposal().equals(proposal))
                .map(Entry::verdict)
                .findFirst()
                .orElse(DecisionForm.EMPTY);
    }

    public long count(String outcome) {
        return entries.stream()
                .filter(entry -> entry.verdict().outcome().equals(outcome))
                .count();
    }

    public long yes() {
        return count("ACCEPTED") + count("ACCEPTED_WITH_CONDITIONS");
    }

    public boolean isDraft() {
        return state.equals("DRAFT");
    }

    public boolean isSealed() {
        return state.equals("SEALED");
    }

    public boolean isAnnounced() {
        return state.equals("ANNOUNCED");
    }
}
