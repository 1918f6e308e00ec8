/** What carries a plan out: the solver run. Solver classes stay in here, away from what decides. */
@NullMarked
package igf.scheduling.plan.reaction;

import org.jspecify.annotations.NullMarked;
