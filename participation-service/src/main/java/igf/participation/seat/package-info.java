/**
 * A session's seats are one aggregate: the room's capacity, who has a seat, who waits and in which order. Nobody overtakes,
 * nothing is overbooked, a seat that becomes free goes to the first who waits, a smaller room takes nobody's seat away.
 */
@NullMarked
package igf.participation.seat;

import org.jspecify.annotations.NullMarked;
