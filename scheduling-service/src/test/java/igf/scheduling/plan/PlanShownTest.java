package igf.scheduling.plan;

import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.plan.StoredPlan.State;
import java.time.LocalDateTime;
import java.util.List;
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
                .containsExactlyInAnyOrder("id", "edition", "seed", "state", "operation", "reason");
        assertThat(shown.get("id").asString()).isEqualTo(PLAN.toString());
        assertThat(shown.get("seed").asLong()).isEqualTo(7);
        assertThat(shown.get("operation").isNull()).isTrue();
    }

    @Test
    void whatIsFoundIsShownAsPlacesAndAsMoves() {
        var start = LocalDateTime.parse("2026-11-30T09:00");
        var proposal = new Proposal(
                List.of(new Proposal.Proposed(SESSION, 12, "Tides", "harbour", start)),
                List.of(new Proposal.Left(PLAN, 13, "Storms")),
                new Proposal.Score(0, -1, -2, List.of()));
        var shown = shown(State.COMPLETED, proposal);
        assertThat(shown.at("/placements/0")).isEqualTo(JSON.readTree("""
                {"session":"%s","number":12,"title":"Tides","room":"harbour","start":"2026-11-30T09:00"}
                """.formatted(SESSION)));
        assertThat(shown.at("/changes/0")).isEqualTo(JSON.readTree("""
                {"session":"%s","from":null,"to":{"room":"harbour","start":"2026-11-30T09:00"}}
                """.formatted(SESSION)));
        assertThat(shown.at("/unplaced/0/title").asString()).isEqualTo("Storms");
        assertThat(shown.at("/score/medium").asLong()).isEqualTo(-1);
    }

    private static JsonNode shown(State state, @Nullable Proposal proposal) {
        return JSON.valueToTree(
                PlanShown.of(new StoredPlan(PLAN, 3, "igf-2026", 7, state, null, null, proposal), state));
    }
}
