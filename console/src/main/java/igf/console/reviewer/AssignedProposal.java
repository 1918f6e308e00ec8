package igf.console.reviewer;

import static igf.console.service.Json.string;

import igf.console.service.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A proposal assigned to a reviewer.
 *
 * @param themes ids of its subthemes
 * @param mark state of the review
 * @param mean weighted mean of the scores; empty without scores
 * @param open whether the proposal can still be reviewed: it is neither decided nor withdrawn
 */
record AssignedProposal(
        String id, int number, String title, List<String> themes, ReviewState mark, String mean, boolean open) {

    enum ReviewState {
        OPEN,
        DRAFT,
        GIVEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the list shows it: open proposals, and others only with a submitted review. */
    boolean isListed() {
        return open || mark == ReviewState.GIVEN;
    }

    /** Returns the state to display. A review of a proposal that is no longer open is final. */
    public String stand() {
        return open ? mark.id() : "final";
    }

    static AssignedProposal of(JsonNode json, Scoring scoring) {
        boolean submitted = json.path("review").isObject();
        boolean open = json.path("open").asBoolean(true);
        // A later draft can no longer be submitted; the submitted review counts.
        boolean fixed = submitted && !open;
        return new AssignedProposal(
                string(json, "proposalId"),
                json.path("number").asInt(0),
                string(json, "title"),
                Json.texts(json.path("subthemes")),
                json.path("draft").isObject() && !fixed
                        ? ReviewState.DRAFT
                        : submitted ? ReviewState.GIVEN : ReviewState.OPEN,
                (fixed ? ReviewForm.submitted(json) : ReviewForm.of(json)).mean(scoring),
                open);
    }
}
