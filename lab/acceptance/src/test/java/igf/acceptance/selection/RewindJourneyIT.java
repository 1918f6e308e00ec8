package igf.acceptance.selection;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.lab.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reviews by a taken-over account are reset, for one reviewer and then for all; nothing else changes. */
@ExtendWith(Shared.class)
class RewindJourneyIT {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void reviewsAreAsTheyStoodAndDecisionsRostersAndSessionsAreAsTheyAre(Callers callers) {
        Stage stage = new Stage(callers);
        String base = "/api/v1/editions/" + stage.edition;
        stage.call(SECRETARIAT, "PUT", base + "/reviewers", reviewers(), 200);
        String one = stage.proposal("Quays and queues", ORGANIZER);
        String two = stage.proposal("Rivers of data", ORGANIZER);
        String other = stage.proposal("Sails and signals", ORGANIZER);
        stage.call(SECRETARIAT, "POST", base + "/review-assignments", Map.of("perProposal", 2, "seed", 5), 200);
        give(stage, "mag-1", one, 5);
        give(stage, "mag-1", two, 4);
        give(stage, "mag-2", one, 3);
        stage.call("mag-2", "PUT", of(two) + "/reviews/mine", Map.of("scores", score(1), "submit", false), 200);
        Map<String, JsonNode> good = awaitRanking(stage, Map.of(one, 4.0, two, 4.0));
        String then = Instant.now().toString();

        give(stage, "mag-1", one, 1);
        give(stage, "mag-1", two, 1);
        give(stage, "mag-2", two, 2);
        stage.call("mag-2", "POST", of(one) + "/recusals", Map.of("reason", "I was told who it is"), 201);
        stage.awaitAsked(other);
        stage.decide(other, "ACCEPTED");
        stage.awaitSession(other, "UNPLACED");
        awaitRanking(stage, Map.of(one, 1.0, two, 1.5));
        JsonNode decided = stage.awaitState(other, "ACCEPTED");

        Map<String, Object> wanted = new HashMap<>(Map.of("to", then, "reason", "An account was taken over"));
        wanted.put("dryRun", true);
        JsonNode told = stage.call(SECRETARIAT, "POST", base + "/reviews/rewind", wanted, 200);
        assertThat(told.get("changed").asInt()).isEqualTo(4);
        awaitRanking(stage, Map.of(one, 1.0, two, 1.5));
        stage.call("mag-1", "POST", base + "/reviews/rewind", wanted, 403);
        wanted.remove("dryRun");

        wanted.put("reviewer", reviewer(stage, "Member one"));
        JsonNode first = rewind(callers, stage, wanted);
        assertThat(first.get("changed").asInt()).isEqualTo(2);
        for (JsonNode change : first.get("items")) {
            assertThat(change.get("reviewer").asString()).isEqualTo(wanted.get("reviewer"));
            assertThat(change.at("/before/mean").asDouble()).isEqualTo(1);
        }
        awaitRanking(stage, Map.of(one, 5.0, two, 3.0));

        wanted.remove("reviewer");
        JsonNode second = rewind(callers, stage, wanted);
        assertThat(second.get("leftAlone").asInt()).isZero();
        TreeSet<String> changes = new TreeSet<>();
        second.get("items")
                .forEach(change -> changes.add(change.at("/before/state").asString() + " to "
                        + change.at("/after/state").asString()));
        assertThat(changes).containsExactly("GIVEN to DRAFT", "RECUSED to GIVEN");
        assertThat(awaitRanking(stage, Map.of(one, 4.0, two, 4.0))).isEqualTo(good);

        assertThat(stage.call(SECRETARIAT, "GET", of(other), null, 200)).isEqualTo(decided);
        stage.awaitSession(other, "UNPLACED");
        assertThat(stage.call(SECRETARIAT, "GET", of(one) + "/history?limit=1000", null, 200)
                        .toString())
                .contains("review.rewound.1", "review.recused.1");
        JsonNode progress = stage.awaitThat(
                base + "/review-progress",
                shown -> shown.path("rewinds").size() == 2
                        && shown.at("/totals/drafts").asInt() == 1);
        assertThat(progress.at("/rewinds/0/by").asString()).isEqualTo(SECRETARIAT);
        assertThat(progress.at("/totals/recused").asInt()).isZero();
        give(stage, "mag-2", one, 2);
        awaitRanking(stage, Map.of(one, 3.5, two, 4.0));
    }

    private static Map<String, Object> reviewers() {
        return Map.of(
                "items",
                List.of(
                        Map.of("email", "mag-1@example.org", "name", "Member one", "affiliation", "Panel one"),
                        Map.of("email", "mag-2@example.org", "name", "Member two", "affiliation", "Panel two")));
    }

    private static Map<String, Integer> score(int content) {
        return Map.of("content", content);
    }

    private static void give(Stage stage, String reviewer, String proposal, int score) {
        stage.review(reviewer, proposal, score(score));
    }

    /**
     * Waits until these proposals have these means.
     *
     * @return their whole rows, without data about people
     */
    private static Map<String, JsonNode> awaitRanking(Stage stage, Map<String, Double> means) {
        JsonNode ranking = stage.awaitThat(
                "/api/v1/editions/" + stage.edition + "/ranking",
                shown -> rows(shown, means).entrySet().stream()
                        .allMatch(row ->
                                Objects.equals(row.getValue().path("mean").asDouble(-1), means.get(row.getKey()))));
        return rows(ranking, means);
    }

    private static Map<String, JsonNode> rows(JsonNode ranking, Map<String, Double> means) {
        Map<String, JsonNode> rows = new HashMap<>();
        means.keySet().forEach(proposal -> rows.put(proposal, JSON.createObjectNode()));
        ranking.path("items")
                .forEach(item -> rows.computeIfPresent(item.path("id").asString(""), (id, none) -> item));
        return rows;
    }

    private static String reviewer(Stage stage, String name) {
        JsonNode progress =
                stage.call(SECRETARIAT, "GET", "/api/v1/editions/" + stage.edition + "/review-progress", null, 200);
        for (JsonNode each : progress.get("reviewers")) {
            if (each.get("name").asString().equals(name)) {
                return each.get("reviewer").asString();
            }
        }
        throw new AssertionError(progress.toString());
    }

    private static JsonNode rewind(Callers callers, Stage stage, Map<String, Object> wanted) {
        Response started = callers.raw()
                .send(
                        SECRETARIAT,
                        "POST",
                        "/api/v1/editions/" + stage.edition + "/reviews/rewind",
                        JSON.writeValueAsString(wanted));
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        JsonNode operation = stage.awaitThat(
                started.header("Location"),
                shown -> List.of("succeeded", "failed")
                        .contains(shown.path("status").asString("")));
        assertThat(operation.get("status").asString()).as(operation.toString()).isEqualTo("succeeded");
        return operation.get("result");
    }
}
