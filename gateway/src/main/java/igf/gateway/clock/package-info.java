/** The demo clock: one call sets the time of every service, so that deadlines can be tried without waiting. */
@NullMarked
package igf.gateway.clock;

import org.jspecify.annotations.NullMarked;
