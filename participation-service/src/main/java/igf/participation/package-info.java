/**
 * People at a forum: who registers, who gets a seat, who was there, who speaks next, what was reported.
 * Hears of editions and sessions from the other services; tells them what its own people do.
 */
@NullMarked
package igf.participation;

import org.jspecify.annotations.NullMarked;
