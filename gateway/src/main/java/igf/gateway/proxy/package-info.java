/** Forwards requests to services over pooled connections, with clean headers in both directions. */
@NullMarked
package igf.gateway.proxy;

import org.jspecify.annotations.NullMarked;
