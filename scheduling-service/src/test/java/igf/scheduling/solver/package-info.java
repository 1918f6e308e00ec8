/** What the planner proposes, and how good it is. */
@NullMarked
package igf.scheduling.solver;

import org.jspecify.annotations.NullMarked;
