/**
 * How commands are sent: with who asks, when, and which version they expect; refusals come back as they are, a lost race is
 * tried again, and the answer tells where the events stand.
 */
@NullMarked
package igf.platform.command;

import org.jspecify.annotations.NullMarked;
