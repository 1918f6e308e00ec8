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
 * @param open not decided or withdrawn
 */
record AssignedProposal(
        String id, int number, String title, List<String> themes, ReviewState mark, String mean, boolean open) {

    /** The state of its review. */
    enum ReviewState {
        OPEN,
        DRAFT,
        GIVEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether to list it: open proposals, and others only with a submitted review. */
    boolean isListed() {
        return open || mark == ReviewState.GIVEN;
    }

    /** Returns the displayed state. The review of a proposal that is no longer open counts as submitted. */
    public String stand() {
        return open ? mark.id() : "final";
    }

    static AssignedProposal of(JsonNode json, Scoring scoring) {
        boolean given = json.path("review").isObject();
        boolean open = json.path("open").asBoolean(true);
        // A later draft cannot be submitted any more; the submitted review counts.
        boolean fixed = given && !open;
        return new AssignedProposal(
                string(json, "proposalId"),
                json.path("number").asInt(0),
                string(json, "title"),
                Json.texts(json.path("subthemes")),
                json.path("draft").isObject() && !fixed
                        ? ReviewState.DRAFT
                        : given ? ReviewState.GIVEN : ReviewState.OPEN,
                (fixed ? ReviewForm.submitted(json) : ReviewForm.of(json)).mean(scoring),
                open);
    }
}
