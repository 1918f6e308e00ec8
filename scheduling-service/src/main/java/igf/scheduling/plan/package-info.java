/**
 * Plans: a solver proposes places for the sessions that have none. The secretariat compares plans and applies one.
 * Applying is an ordinary command to the programme, which rejects what no longer fits.
 */
@NullMarked
package igf.scheduling.plan;

import org.jspecify.annotations.NullMarked;
