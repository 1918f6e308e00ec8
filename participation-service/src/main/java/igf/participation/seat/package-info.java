/**
 * A session's seats are one aggregate: the room's capacity, who has a seat, who waits and in which order. Nothing is overbooked. A free
 * seat goes to the first in the queue who does not sit in another room at that time. A smaller room moves the last to come to the head of
 * the queue. A registration's bookings are a second aggregate, which changes in the same append: nobody sits in two rooms at one time.
 */
@NullMarked
package igf.participation.seat;

import org.jspecify.annotations.NullMarked;
