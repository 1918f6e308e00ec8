/**
 * A plan proposes places for the sessions that have none, found by a solver: to be looked at, compared, and applied as a whole
 * or not at all. Applying it is an ordinary command to the programme, which refuses it if it does not fit any more.
 */
@NullMarked
package igf.scheduling.plan;

import org.jspecify.annotations.NullMarked;
