/**
 * Pages of participants under {@code /me}: registrations, seats, agenda, the floor, connected apps and personal data.
 */
@NullMarked
package igf.console.participant;

import org.jspecify.annotations.NullMarked;
