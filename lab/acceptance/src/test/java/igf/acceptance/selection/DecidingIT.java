package igf.acceptance.selection;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Decisions in a batch, on conditions and after an appeal, by a tool of the secretariat and one of an organizer. */
@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecidingIT {
    private final Callers callers;
    private final Stage stage;
    private final String base;

    DecidingIT(Callers callers) {
        this.callers = callers;
        stage = new Stage(callers);
        base = "/api/v1/editions/" + stage.edition;
    }

    @Test
    void aBatchIsFilledSealedAndOpenedAgainAndItsLettersAreKnownBefore() {
        List<String> proposals = List.of(
                stage.proposal("Sails of state", ORGANIZER),
                stage.proposal("Tides and tariffs", ORGANIZER),
                stage.proposal("Uplands of code", ORGANIZER));
        String batches = base + "/decision-batches";
        String id = stage.call(SECRETARIAT, "POST", batches, Map.of("name", "First list"), 201)
                .get("id")
                .asString();
        String batch = batches + "/" + id;
        stage.call(
                SECRETARIAT,
                "PUT",
                batch + "/entries",
                Map.of(
                        "items",
                        List.of(
                                entry(proposals.get(0), "ACCEPTED"),
                                entry(proposals.get(1), "DECLINED"),
                                entry(proposals.get(2), "DECLINED"))),
                200);
        JsonNode changed = stage.call(
                SECRETARIAT,
                "PATCH",
                batch + "/entries/" + proposals.get(1),
                Map.of("outcome", "RESERVE", "place", 1),
                200);
        assertThat(outcome(changed, proposals.get(1))).isEqualTo("RESERVE");
        stage.call(SECRETARIAT, "DELETE", batch + "/entries/" + proposals.get(2), null, 200);
        JsonNode shown = stage.call(SECRETARIAT, "GET", batch, null, 200);
        assertThat(shown.get("entries").size()).isEqualTo(2);
        assertThat(outcome(shown, proposals.get(0))).isEqualTo("ACCEPTED");
        JsonNode letters = stage.call(SECRETARIAT, "GET", batch + "/letters", null, 200);
        assertThat(letters.get("items")
                        .valueStream()
                        .map(each -> each.get("kind").asString()))
                .containsExactlyInAnyOrder("accepted", "reserved");
        assertThat(letters.at("/items/0/email").asString()).isEqualTo("organizer-1@example.org");

        stage.call(SECRETARIAT, "POST", batch + "/seal", null, 200);
        stage.call(SECRETARIAT, "DELETE", batch + "/entries/" + proposals.get(0), null, 409);
        JsonNode open = stage.call(SECRETARIAT, "DELETE", batch + "/seal?reason=One+is+missing", null, 200);
        assertThat(open.get("state").asString()).isEqualTo("DRAFT");
        JsonNode listed = stage.call(SECRETARIAT, "GET", batches, null, 200).get("items");
        assertThat(listed.at("/0/id").asString()).isEqualTo(id);
        assertThat(listed.at("/0/state").asString()).isEqualTo("DRAFT");
        assertThat(listed.at("/0/decided").asInt()).isZero();
        stage.call(SECRETARIAT, "DELETE", batch + "/entries/" + proposals.get(0), null, 200);
    }

    private static Map<String, Object> entry(String proposal, String outcome) {
        return Map.of("proposalId", proposal, "decision", Map.of("outcome", outcome, "reason", "As the group found"));
    }

    private static String outcome(JsonNode batch, String proposal) {
        return batch.get("entries")
                .valueStream()
                .filter(entry -> entry.get("proposalId").asString().equals(proposal))
                .map(entry -> entry.get("outcome").asString())
                .findFirst()
                .orElse("");
    }

    @Test
    void whatWasHandedInForAConditionIsSeenWhereItIsJudged() {
        String proposal = stage.proposal("Vaults and voices", ORGANIZER);
        stage.call(
                SECRETARIAT,
                "POST",
                of(proposal) + "/decision",
                Map.of(
                        "outcome",
                        "ACCEPTED_WITH_CONDITIONS",
                        "reason",
                        "Nearly",
                        "conditions",
                        List.of("Name a moderator"),
                        "dueAt",
                        Instant.now()
                                .plus(20, ChronoUnit.DAYS)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString()),
                201);
        stage.awaitThat(base + "/conditions?state=OPEN", shown -> isOf(shown, proposal));
        stage.call(ORGANIZER, "POST", of(proposal) + "/conditions/1/evidence", Map.of("text", "Omar moderates"), 201);
        JsonNode own = stage.call(ORGANIZER, "GET", of(proposal) + "/conditions", null, 200);
        assertThat(own.get("state").asString()).isEqualTo("OPEN");
        assertThat(own.at("/items/0/evidence/0").asString()).isEqualTo("Omar moderates");
        JsonNode waiting = stage.awaitThat(base + "/conditions?state=EVIDENCE", shown -> isOf(shown, proposal));
        assertThat(waiting.at("/items/0/evidence").asInt()).isEqualTo(1);
        assertThat(isOf(stage.call(SECRETARIAT, "GET", base + "/conditions?state=OPEN", null, 200), proposal))
                .isFalse();
    }

    private static boolean isOf(JsonNode list, String proposal) {
        return list.path("items")
                .valueStream()
                .anyMatch(each -> each.path("proposalId").asString("").equals(proposal));
    }

    @Test
    void anAppealIsFiledOnceAndWhatUpholdsItDecidesAnew() {
        String proposal = stage.proposal("Wharves of the web", ORGANIZER);
        stage.decide(proposal, "DECLINED");
        String appeal = of(proposal) + "/appeal";
        stage.call(ORGANIZER, "GET", appeal, null, 404);
        Map<String, String> text = Map.of("text", "The panel read an older version");
        stage.call("organizer-2", "POST", appeal, text, 403);
        stage.call(ORGANIZER, "POST", appeal, text, 201);
        stage.call(ORGANIZER, "POST", appeal, text, 409);
        JsonNode filed = stage.call(ORGANIZER, "GET", appeal, null, 200);
        assertThat(filed.get("state").asString()).isEqualTo("FILED");
        assertThat(filed.get("text").asString()).isEqualTo(text.get("text"));
        stage.awaitThat(base + "/appeals?state=FILED", shown -> isOf(shown, proposal));

        Map<String, String> answer = Map.of("outcome", "RESERVE", "reason", "So it did");
        assertThat(stage.call(SECRETARIAT, "POST", appeal + "/decision", answer, 200)
                        .get("state")
                        .asString())
                .isEqualTo("UPHELD");
        stage.awaitState(proposal, "RESERVE");
        stage.awaitThat(base + "/appeals?state=UPHELD", shown -> isOf(shown, proposal));
        stage.call(SECRETARIAT, "POST", appeal + "/decision", answer, 409);
    }

    @Test
    void thePlanOfPlacesIsWhatWasSaidLast() {
        Stage own = new Stage(callers);
        String plan = "/api/v1/editions/" + own.edition + "/selection-plan";
        assertThat(own.call(SECRETARIAT, "GET", plan, null, 200).get("slots").isNull())
                .isTrue();
        own.call(SECRETARIAT, "PUT", plan, Map.of("slots", 40), 200);
        own.call(SECRETARIAT, "PUT", plan, Map.of("slots", 42, "reserveByTheme", true), 200);
        JsonNode said = own.awaitThat(plan, shown -> shown.path("slots").asInt(0) == 42);
        assertThat(said.get("reserveByTheme").asBoolean()).isTrue();
    }
}
