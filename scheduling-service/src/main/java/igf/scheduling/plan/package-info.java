/**
 * Plans: a solver proposes places for sessions and explains them by its constraints ({@link
 * igf.scheduling.solver.PlanConstraint}). The secretariat compares plans and applies one, or some of its moves, by
 * an ordinary command to the programme, which leaves out sessions that no longer fit.
 */
@NullMarked
package igf.scheduling.plan;

import org.jspecify.annotations.NullMarked;
