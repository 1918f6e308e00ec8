package igf.scheduling.plan;

import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.solver.PlanConstraint;
import igf.scheduling.solver.Proposal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanComparisonTest {

    private static final Proposal.Origin ATTIC = new Proposal.Origin("attic", NINE);
    private static final Proposal FIRST =
            proposal(6, move(1, "harbour", null), move(2, "harbour", ATTIC), move(3, "hall", null));
    private static final PlanShown.Spot HARBOUR = PlanShown.Spot.of("harbour", NINE);

    private static Proposal proposal(long cost, Proposal.Proposed... placements) {
        return new Proposal(
                List.of(placements),
                List.of(),
                new Proposal.Score(0, 0, -cost, List.of()),
                List.of(new Proposal.Cost("LAYOUT", 5, cost, 9)));
    }

    private static Proposal.Proposed move(int number, String room, Proposal.@Nullable Origin from) {
        return new Proposal.Proposed(id(number), number, "Session " + number, room, NINE, from, List.of());
    }

    @Test
    void a_plan_and_the_present_programme_differ_where_a_session_is_elsewhere() {
        var now = List.of(new Proposal.Cost("LAYOUT", 5, 10, 10));
        var compared = PlanComparison.withNow(id(9), FIRST, now, Map.of(id(1), HARBOUR), PlanConstraint::sentence);
        assertThat(compared.with()).isEqualTo("now");
        assertThat(compared.sessions())
                .extracting(PlanComparison.SessionPlaces::number)
                .containsExactly(2, 3);
        assertThat(compared.constraints())
                .containsExactly(new PlanComparison.ConstraintCosts(
                        "LAYOUT", "The room offers the layout of the session.", 5, 6, 10));
    }

    @Test
    void a_session_that_only_one_of_two_plans_moves_is_in_the_other_where_it_was() {
        var other = proposal(3, move(1, "harbour", null), move(3, "harbour", null), move(4, "hall", null));
        var compared = PlanComparison.withPlan(id(9), FIRST, id(8), other, PlanConstraint::sentence);
        assertThat(compared.with()).isEqualTo(id(8).toString());
        assertThat(compared.sessions())
                .containsExactly(
                        new PlanComparison.SessionPlaces(
                                id(2), 2, "Session 2", HARBOUR, PlanShown.Spot.of("attic", NINE)),
                        new PlanComparison.SessionPlaces(
                                id(3), 3, "Session 3", PlanShown.Spot.of("hall", NINE), HARBOUR),
                        new PlanComparison.SessionPlaces(id(4), 4, "Session 4", null, PlanShown.Spot.of("hall", NINE)));
    }
}
