package igf.scheduling.plan;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.admin.Operations;
import igf.scheduling.plan.StoredPlan.State;
import igf.scheduling.solver.PlanConstraint;
import igf.scheduling.solver.Proposal;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results of a plan are missing until it is computed; everything else is there from the beginning. */
class PlanShownTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID PLAN = new UUID(1, 2);
    private static final UUID SESSION = new UUID(3, 4);

    @Test
    void beforeItIsComputedNothingIsFound() {
        var shown = shown(State.REQUESTED, null);
        assertThat(shown.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "edition", "seed", "state", "operation", "reason", "stopped", "applied");
        assertThat(shown.get("id").asString()).isEqualTo(PLAN.toString());
        assertThat(shown.get("seed").asLong()).isEqualTo(7);
        assertThat(shown.get("operation").isNull()).isTrue();
    }

    @Test
    void whatIsFoundIsShownAsPlacesAndAsMoves() {
        var start = LocalDateTime.parse("2026-11-30T09:00");
        var proposal = new Proposal(
                List.of(new Proposal.Proposed(
                        SESSION,
                        12,
                        "Tides",
                        "harbour",
                        start,
                        new Proposal.Origin("attic", start),
                        List.of(new Proposal.Reason("ROOM_CLOSED", 1), new Proposal.Reason("MOVE", -1)))),
                List.of(new Proposal.Left(PLAN, 13, "Storms", 24, List.of(new Proposal.Reason("SEATS", 24)))),
                new Proposal.Score(0, -1, -2, List.of()),
                List.of(new Proposal.Cost("MOVE", 1, 1, 0)));
        var shown = shown(State.COMPLETED, proposal);
        assertThat(shown.at("/placements/0")).isEqualTo(JSON.readTree("""
            {"session":"%s","number":12,"title":"Tides","room":"harbour","start":"2026-11-30T09:00"}
            """.formatted(SESSION)));
        assertThat(shown.at("/changes/0")).isEqualTo(JSON.readTree("""
            {"session":"%s","from":{"room":"attic","start":"2026-11-30T09:00"},
             "to":{"room":"harbour","start":"2026-11-30T09:00"},
             "because":[
              {"constraint":"ROOM_CLOSED","sentence":"The room is open during the whole session.","cost":1},
              {"constraint":"MOVE","sentence":"Sessions that have a place keep it.","cost":-1}]}
            """.formatted(SESSION)));
        assertThat(shown.at("/constraints/0")).isEqualTo(JSON.readTree("""
            {"name":"MOVE","sentence":"Sessions that have a place keep it.","weight":1,"cost":1,"before":0}
            """));
        assertThat(shown.at("/unplaced/0/places").asInt()).isEqualTo(24);
        assertThat(shown.at("/unplaced/0/because/0/sentence").asString())
                .isEqualTo("The room has a seat for everybody on the roster who comes.");
        assertThat(shown.at("/unplaced/0/title").asString()).isEqualTo("Storms");
        assertThat(shown.at("/score/medium").asLong()).isEqualTo(-1);
    }

    @Test
    void a_constraint_is_told_in_every_language_and_in_english_as_the_service_does() {
        var words = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));
        assertThat(PlanConstraint.values()).allSatisfy(constraint -> {
            assertThat(words.text("plan-rule." + constraint, Map.of(), Locale.ENGLISH))
                    .hasValue(constraint.sentence());
            assertThat(words.text("plan-rule." + constraint, Map.of(), Locale.FRENCH))
                    .isPresent()
                    .isNotEqualTo(Optional.of(constraint.sentence()));
        });
    }

    private static JsonNode shown(State state, @Nullable Proposal proposal) {
        // As text, since a node of a long and one of an int differ.
        return JSON.readTree(JSON.writeValueAsString(PlanShown.of(
                new StoredPlan(PLAN, 3, "igf-2026", 7, state, null, null, proposal, null, false, List.of(), null),
                state,
                null,
                PlanConstraint::sentence)));
    }

    @Test
    void while_it_is_computed_it_says_how_far_it_is() {
        var plan = new StoredPlan(
                PLAN, 3, "igf-2026", 7, State.RUNNING, SESSION, null, null, null, false, List.of(), null);
        var soFar = JSON.readTree("""
            {"perSecond": 30, "secondsLeft": 9,
             "soFar": {"placed": 38, "unplaced": 2, "hard": 0, "medium": -2, "soft": -120}}
            """);
        assertThat(progress(plan, soFar)).isEqualTo(JSON.readTree("""
            {"steps": 120, "stepLimit": 5000,
             "best": {"placed": 38, "unplaced": 2, "hard": 0, "medium": -2, "soft": -120}}
            """));
        assertThat(progress(plan, null).get("best").isNull()).isTrue();
    }

    private static JsonNode progress(StoredPlan plan, @Nullable JsonNode result) {
        var run = new Operations.Operation(
                SESSION, "plan", "secretariat", "running", new Operations.Done(120, 5000), result, List.of());
        var shown = PlanShown.of(plan, State.RUNNING, PlanShown.Progress.of(run), PlanConstraint::sentence);
        return JSON.readTree(JSON.writeValueAsString(shown)).get("progress");
    }

    /** A plan that was stored before plans had reasons, and a constraint that exists no longer. */
    @Test
    void an_older_plan_stays_readable() {
        var start = LocalDateTime.parse("2026-11-30T09:00");
        var older = new Proposal(
                List.of(new Proposal.Proposed(SESSION, 12, "Tides", "harbour", start, null, null)),
                List.of(new Proposal.Left(PLAN, 13, "Storms", null, null)),
                new Proposal.Score(0, -1, -2, List.of(new Proposal.Part("room taken twice", 1, "-1hard"))),
                null);
        var shown = shown(State.COMPLETED, older);
        assertThat(shown.at("/changes/0/from").isNull()).isTrue();
        assertThat(shown.at("/changes/0/because")).isEmpty();
        assertThat(shown.at("/constraints")).isEmpty();
        assertThat(shown.at("/unplaced/0/because")).isEmpty();
        assertThat(PlanConstraint.sentence("room taken twice")).isEqualTo("room taken twice");
    }
}
