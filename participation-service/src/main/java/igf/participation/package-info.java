/**
 * Participation: registrations, seats, attendance, the floor and reports. It reads editions and sessions from the other
 * services and publishes what its participants do.
 */
@NullMarked
package igf.participation;

import org.jspecify.annotations.NullMarked;
