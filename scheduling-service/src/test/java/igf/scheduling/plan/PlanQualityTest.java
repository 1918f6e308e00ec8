package igf.scheduling.plan;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Measures plans of a whole forum. {@code -Digf.plan.instances=20} measures twenty programmes with the steps that a plan
 * has by default.
 */
class PlanQualityTest {

    private static final int INSTANCES = Integer.getInteger("igf.plan.instances", 2);
    private static final int STEPS = INSTANCES > 2 ? 20_000 : 3_000;

    private final TimefoldPlanner planner = new TimefoldPlanner(600, Integer.MAX_VALUE, STEPS);

    @Test
    void the_search_finds_a_plan_without_a_clash_and_better_than_the_first_fit() {
        for (int seed = 1; seed <= INSTANCES; seed++) {
            var before = System.nanoTime();
            var constructed = solve(seed, 0);
            var between = System.nanoTime();
            var found = solve(seed, STEPS);
            System.out.printf(
                    "instance %d: first fit %s in %d ms, search %s in %d ms%n",
                    seed,
                    constructed,
                    (between - before) / 1_000_000,
                    found,
                    (System.nanoTime() - between) / 1_000_000);
            assertThat(found.hardScore()).as("clashes in instance %d", seed).isZero();
            assertThat(found.mediumScore()).isGreaterThanOrEqualTo(constructed.mediumScore());
            assertThat(found.softScore())
                    .as("soft cost of instance %d", seed)
                    .isGreaterThan(constructed.softScore());
        }
    }

    private HardMediumSoftScore solve(long seed, int steps) {
        var problem = PlanProblem.of(PlanInstances.create(seed), PlanOptions.STANDARD);
        var solved = planner.createFactory(steps, TimefoldPlanner.choices(problem), seed)
                .buildSolver()
                .solve(problem);
        return Objects.requireNonNull(solved.score());
    }
}
