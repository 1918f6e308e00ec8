/** Updates seats after changes of the programme and of registrations. */
@NullMarked
package igf.participation.seat.reaction;

import org.jspecify.annotations.NullMarked;
