/** Plans with Timefold: the problem, its constraints, and the explanation of a solution. */
@NullMarked
package igf.scheduling.plan.solver;

import org.jspecify.annotations.NullMarked;
