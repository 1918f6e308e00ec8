/**
 * Who takes part, without an account: registering, confirming by a mailed link, and the own pages under {@code /me} with registrations,
 * seats, agenda, the floor, connected apps and own data.
 */
@NullMarked
package igf.console.participant;

import org.jspecify.annotations.NullMarked;
