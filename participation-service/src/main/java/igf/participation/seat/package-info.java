/**
 * Seats of sessions. One aggregate per session decides capacity, seats and the waiting list, so that no room is
 * overbooked. A second aggregate per registration, changed in the same append, prevents seats in two rooms at one time.
 *
 * <p>A free seat goes to the first person on the waiting list without a seat elsewhere at that time. A smaller room
 * moves the last people seated to the head of the waiting list.
 */
@NullMarked
package igf.participation.seat;

import org.jspecify.annotations.NullMarked;
