/**
 * The programme of an edition is one aggregate: rooms, slots, sessions, people and placements are decided together, so
 * that no room or person is double-booked. Sessions follow the decisions on their proposals. Nothing is public before
 * it is released.
 */
@NullMarked
package igf.scheduling.programme;

import org.jspecify.annotations.NullMarked;
