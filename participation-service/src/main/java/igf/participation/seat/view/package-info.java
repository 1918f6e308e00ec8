/**
 * Seats of a session and of an edition, counted.
 */
@NullMarked
package igf.participation.seat.view;

import org.jspecify.annotations.NullMarked;
