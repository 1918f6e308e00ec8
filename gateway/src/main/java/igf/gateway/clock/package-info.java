/** The demo clock. One call sets the time of every service, so that users can try deadlines without waiting. */
@NullMarked
package igf.gateway.clock;

import org.jspecify.annotations.NullMarked;
