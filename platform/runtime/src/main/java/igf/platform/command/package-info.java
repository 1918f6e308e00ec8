/**
 * Sends commands with actor, time and expected version. Refusals are returned unchanged, lost races are retried, and
 * the result has the positions of the events.
 */
@NullMarked
package igf.platform.command;

import org.jspecify.annotations.NullMarked;
