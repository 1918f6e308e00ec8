/**
 * What the participation service publishes: registrations, seats, attendance, session reports, and what happens to
 * a person's identity.
 */
@NullMarked
package igf.contracts.participation;

import org.jspecify.annotations.NullMarked;
