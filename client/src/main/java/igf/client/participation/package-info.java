/** Registrations, seats, attendance, the floor and reports. */
@NullMarked
package igf.client.participation;

import org.jspecify.annotations.NullMarked;
