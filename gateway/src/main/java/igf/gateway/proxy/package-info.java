/** A request goes to its service and the answer back, over kept connections, with clean headers in both directions. */
@NullMarked
package igf.gateway.proxy;

import org.jspecify.annotations.NullMarked;
