/**
 * Seats follow the programme and the registrations.
 */
@NullMarked
package igf.participation.seat.reaction;

import org.jspecify.annotations.NullMarked;
