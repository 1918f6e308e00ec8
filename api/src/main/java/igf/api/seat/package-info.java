/** Seats in sessions. */
@NullMarked
package igf.api.seat;

import org.jspecify.annotations.NullMarked;
