/** What the gateway's checks of callers let in. */
@NullMarked
package igf.gateway.access;

import org.jspecify.annotations.NullMarked;
