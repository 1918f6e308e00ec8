package igf.scheduling.solver;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Measures plans of a whole forum. {@code -Digf.plan.instances=20} measures twenty programmes. A search has far fewer
 * steps than a plan has by default.
 */
class PlanQualityTest {

    private static final int INSTANCES = Integer.getInteger("igf.plan.instances", 2);
    private static final int STEPS = INSTANCES > 2 ? 1_500 : 500;

    private final TimefoldPlanner planner = new TimefoldPlanner(600, Integer.MAX_VALUE, STEPS);

    @Test
    void the_search_finds_a_plan_without_a_clash_and_better_than_the_first_fit() {
        for (int seed = 1; seed <= INSTANCES; seed++) {
            var started = System.nanoTime();
            var problem = PlanProblem.of(PlanInstances.create(seed), PlanOptions.STANDARD);
            var constructed = solve(problem, 0, seed);
            var constructedAt = System.nanoTime();
            var found = score(solve(constructed, STEPS, seed));
            System.out.printf(
                    "instance %d: first fit %s in %d ms, search %s in %d ms%n",
                    seed,
                    score(constructed),
                    (constructedAt - started) / 1_000_000,
                    found,
                    (System.nanoTime() - constructedAt) / 1_000_000);
            assertThat(found.hardScore()).as("clashes in instance %d", seed).isZero();
            assertThat(found.mediumScore()).isEqualTo(score(constructed).mediumScore());
            assertThat(found.softScore())
                    .as("soft cost of instance %d", seed)
                    .isGreaterThan(score(constructed).softScore());
        }
    }

    /** Searches from the given solution on; the construction heuristic places what it does not place. */
    private PlanSolution solve(PlanSolution problem, int steps, long seed) {
        return planner.createFactory(steps, TimefoldPlanner.choices(problem), seed)
                .buildSolver()
                .solve(problem);
    }

    private static HardMediumSoftScore score(PlanSolution solution) {
        return Objects.requireNonNull(solution.score());
    }
}
