/**
 * Editions and sessions, as the other services publish them. Features look them up and wait for them here, and
 * distinguish unknown, accepted, released and cancelled sessions.
 */
@NullMarked
package igf.participation.programme;

import org.jspecify.annotations.NullMarked;
