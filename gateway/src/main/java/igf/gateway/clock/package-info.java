/**
 * The demo clock: one call that sets the time source of every service, so that deadlines can be seen without waiting.
 */
@NullMarked
package igf.gateway.clock;

import org.jspecify.annotations.NullMarked;
