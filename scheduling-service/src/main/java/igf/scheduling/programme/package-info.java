/**
 * The programme of an edition is one thing: rooms, slots, sessions, people and placements are decided together, so that a
 * room, or a person in any role, is never asked to be at two places at a time. Sessions come and go with the decisions on
 * their proposals; who placed them where stays in the log. Nothing of it is public before it is released.
 */
@NullMarked
package igf.scheduling.programme;

import org.jspecify.annotations.NullMarked;
