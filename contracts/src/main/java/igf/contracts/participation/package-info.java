/**
 * Events of the participation service: registrations, seats, attendance, session reports, and links and erasures of
 * people.
 */
@NullMarked
package igf.contracts.participation;

import org.jspecify.annotations.NullMarked;
