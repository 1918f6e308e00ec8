/** Metrics of the gateway, on a port that is not reachable from outside. */
@NullMarked
package igf.gateway.metrics;

import org.jspecify.annotations.NullMarked;
