/** Counts the seats of sessions and editions, and stores those of each registration. */
@NullMarked
package igf.participation.seat.view;

import org.jspecify.annotations.NullMarked;
