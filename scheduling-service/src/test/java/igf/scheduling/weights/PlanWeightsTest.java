package igf.scheduling.weights;

import static igf.scheduling.Sample.EDITION;

import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PlanWeightsTest {

    private static final Map<String, Integer> WEIGHTS = Map.of("LAYOUT", 8, "SUBTHEME", 0);
    private static final PlanWeightsSet SET = new PlanWeightsSet(EDITION, WEIGHTS);

    private final AggregateTestFixture<PlanWeights> fixture = new AggregateTestFixture<>(PlanWeights.class);

    @Test
    void weights_change_once() {
        fixture.givenNoPriorActivity()
                .when(new SetPlanWeights(EDITION, WEIGHTS))
                .expectEvents(SET);
        fixture.given(SET).when(new SetPlanWeights(EDITION, WEIGHTS)).expectNoEvents();
    }

    @Test
    void new_weights_replace_all_earlier_ones() {
        fixture.given(SET)
                .when(new SetPlanWeights(EDITION, Map.of("DAYS", 9)))
                .expectEvents(new PlanWeightsSet(EDITION, Map.of("DAYS", 9)));
        fixture.given(SET)
                .when(new SetPlanWeights(EDITION, Map.of()))
                .expectEvents(new PlanWeightsSet(EDITION, Map.of()));
    }
}
