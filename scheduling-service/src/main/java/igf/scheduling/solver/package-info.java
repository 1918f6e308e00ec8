/** The planner, with Timefold: what it is asked for, the problem, its constraints, and the proposal with its reasons. */
@NullMarked
package igf.scheduling.solver;

import org.jspecify.annotations.NullMarked;
