/**
 * Plans: a solver proposes places for the sessions that have none. The secretariat compares plans and applies one.
 * Applying a plan is an ordinary command to the programme, which leaves out sessions that no longer fit.
 */
@NullMarked
package igf.scheduling.plan;

import org.jspecify.annotations.NullMarked;
