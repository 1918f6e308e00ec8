package igf.console.reviewer;

import igf.console.service.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A proposal that somebody is asked to review, as a list shows it.
 *
 * @param themes ids of its subthemes
 * @param open not decided or gone
 */
record AssignedProposal(
        String id, int number, String title, List<String> themes, Mark mark, String mean, boolean open) {

    /** How far its review is. */
    enum Mark {
        OPEN,
        DRAFT,
        GIVEN;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** To give, to change or to look back at; of what is decided or gone only what was given. */
    boolean isTheirs() {
        return open || mark == Mark.GIVEN;
    }

    /** The word for how far it is: a review of what is decided or gone stands as it was given. */
    public String stand() {
        return open ? mark.id() : "final";
    }

    static AssignedProposal of(JsonNode json, Scoring scoring) {
        boolean given = json.path("review").isObject();
        boolean open = json.path("open").asBoolean(true);
        // A later draft of what is decided or gone can never be given: what was given is what stands.
        boolean fixed = given && !open;
        return new AssignedProposal(
                json.path("proposalId").asString(""),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                Json.texts(json.path("subthemes")),
                json.path("draft").isObject() && !fixed ? Mark.DRAFT : given ? Mark.GIVEN : Mark.OPEN,
                (fixed ? ReviewForm.given(json) : ReviewForm.of(json)).mean(scoring),
                open);
    }
}
