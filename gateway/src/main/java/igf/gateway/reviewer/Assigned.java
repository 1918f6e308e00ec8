package igf.gateway.reviewer;

import igf.gateway.service.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A proposal that somebody is asked to review, as a list shows it.
 *
 * @param themes ids of its subthemes
 * @param open not decided or gone
 */
record Assigned(String id, int number, String title, List<String> themes, Mark mark, String mean, boolean open) {

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

    static Assigned of(JsonNode json, Scoring scoring) {
        boolean given = json.path("review").isObject();
        return new Assigned(
                json.path("proposalId").asString(""),
                json.path("number").asInt(0),
                json.path("title").asString(""),
                Json.texts(json.path("subthemes")),
                json.path("draft").isObject() ? Mark.DRAFT : given ? Mark.GIVEN : Mark.OPEN,
                Ballot.of(json).mean(scoring),
                json.path("open").asBoolean(true));
    }
}
