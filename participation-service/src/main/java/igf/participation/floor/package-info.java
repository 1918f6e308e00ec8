/**
 * The floor: one queue for room and online that alternates between them. Moderators grant the floor and may call
 * anybody in the queue.
 */
@NullMarked
package igf.participation.floor;

import org.jspecify.annotations.NullMarked;
